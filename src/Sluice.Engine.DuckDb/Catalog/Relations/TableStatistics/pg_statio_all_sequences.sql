-- Uses are not counted one by one.
CREATE TABLE pg.pg_statio_all_sequences (
    relid pg_oid, schemaname pg_name, relname pg_name, blks_read BIGINT, blks_hit BIGINT
);
