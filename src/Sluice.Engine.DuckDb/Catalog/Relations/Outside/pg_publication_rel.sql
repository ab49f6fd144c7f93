-- Nothing is replicated.
CREATE TABLE pg.pg_publication_rel (
    oid pg_oid, prpubid pg_oid, prrelid pg_oid, prqual pg_pg_node_tree, prattrs SMALLINT[]
);
