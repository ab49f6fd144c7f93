-- Nothing is replicated.
CREATE TABLE pg.pg_publication (
    oid pg_oid, pubname pg_name, pubowner pg_oid, puballtables BOOLEAN, pubinsert BOOLEAN, pubupdate BOOLEAN, pubdelete BOOLEAN, pubtruncate BOOLEAN,
    pubviaroot BOOLEAN
);
