-- Uses are not counted one by one.
CREATE TABLE pg.pg_statio_user_indexes (
    relid pg_oid, indexrelid pg_oid, schemaname pg_name, relname pg_name, indexrelname pg_name, idx_blks_read BIGINT, idx_blks_hit BIGINT
);
