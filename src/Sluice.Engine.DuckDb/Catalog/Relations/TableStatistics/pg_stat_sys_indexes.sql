-- Uses are not counted one by one.
CREATE TABLE pg.pg_stat_sys_indexes (
    relid pg_oid, indexrelid pg_oid, schemaname pg_name, relname pg_name, indexrelname pg_name, idx_scan BIGINT,
    last_idx_scan TIMESTAMP WITH TIME ZONE, idx_tup_read BIGINT, idx_tup_fetch BIGINT
);
