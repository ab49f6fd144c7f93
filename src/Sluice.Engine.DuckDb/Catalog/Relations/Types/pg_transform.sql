-- No procedural language converts types.
CREATE TABLE pg.pg_transform (
    oid pg_oid, trftype pg_oid, trflang pg_oid, trffromsql pg_regproc, trftosql pg_regproc
);
