-- Nothing is replicated.
CREATE TABLE pg.pg_publication_namespace (
    oid pg_oid, pnpubid pg_oid, pnnspid pg_oid
);
