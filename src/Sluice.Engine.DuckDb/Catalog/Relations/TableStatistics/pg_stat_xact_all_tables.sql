-- Uses are not counted one by one.
CREATE TABLE pg.pg_stat_xact_all_tables (
    relid pg_oid, schemaname pg_name, relname pg_name, seq_scan BIGINT, seq_tup_read BIGINT, idx_scan BIGINT, idx_tup_fetch BIGINT, n_tup_ins BIGINT,
    n_tup_upd BIGINT, n_tup_del BIGINT, n_tup_hot_upd BIGINT, n_tup_newpage_upd BIGINT
);
