-- No column here has a default.
CREATE TABLE pg.pg_attrdef (
    oid pg_oid, adrelid pg_oid, adnum SMALLINT, adbin pg_pg_node_tree
);
