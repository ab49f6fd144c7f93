-- Rows are not guarded one by one.
CREATE TABLE pg.pg_policy (
    oid pg_oid, polname pg_name, polrelid pg_oid, polcmd pg_char, polpermissive BOOLEAN, polroles pg_oid[], polqual pg_pg_node_tree,
    polwithcheck pg_pg_node_tree
);
