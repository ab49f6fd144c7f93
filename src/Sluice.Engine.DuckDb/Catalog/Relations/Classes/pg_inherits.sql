-- No table here has children: the files of a folder are not tables.
CREATE TABLE pg.pg_inherits (
    inhrelid pg_oid, inhparent pg_oid, inhseqno INTEGER, inhdetachpending BOOLEAN
);
