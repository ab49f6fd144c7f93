-- Nothing is replicated.
CREATE TABLE pg.pg_replication_origin (
    roident pg_oid, roname VARCHAR
);
