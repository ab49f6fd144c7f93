-- Statistics are in the files, not here.
CREATE TABLE pg.pg_statistic_ext (
    oid pg_oid, stxrelid pg_oid, stxname pg_name, stxnamespace pg_oid, stxowner pg_oid, stxkeys SMALLINT[], stxstattarget SMALLINT, stxkind pg_char[],
    stxexprs pg_pg_node_tree
);
