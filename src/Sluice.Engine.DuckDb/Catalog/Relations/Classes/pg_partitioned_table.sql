-- The files of a folder are one table.
CREATE TABLE pg.pg_partitioned_table (
    partrelid pg_oid, partstrat pg_char, partnatts SMALLINT, partdefid pg_oid, partattrs SMALLINT[], partclass pg_oid[], partcollation pg_oid[],
    partexprs pg_pg_node_tree
);
