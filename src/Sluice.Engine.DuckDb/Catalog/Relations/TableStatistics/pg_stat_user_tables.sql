-- Tables and how many rows their files tell of; uses are not counted one by one (manual, 27.2.19).
CREATE VIEW pg.pg_stat_user_tables AS SELECT
    c.oid AS relid, n.nspname AS schemaname, c.relname, 0::BIGINT AS seq_scan, NULL::TIMESTAMP WITH TIME ZONE AS last_seq_scan,
    0::BIGINT AS seq_tup_read, NULL::BIGINT AS idx_scan, NULL::TIMESTAMP WITH TIME ZONE AS last_idx_scan, NULL::BIGINT AS idx_tup_fetch,
    0::BIGINT AS n_tup_ins, 0::BIGINT AS n_tup_upd, 0::BIGINT AS n_tup_del, 0::BIGINT AS n_tup_hot_upd, 0::BIGINT AS n_tup_newpage_upd,
    CASE WHEN c.reltuples < 0 THEN 0 ELSE c.reltuples END::BIGINT AS n_live_tup, 0::BIGINT AS n_dead_tup, 0::BIGINT AS n_mod_since_analyze,
    0::BIGINT AS n_ins_since_vacuum, NULL::TIMESTAMP WITH TIME ZONE AS last_vacuum, NULL::TIMESTAMP WITH TIME ZONE AS last_autovacuum,
    NULL::TIMESTAMP WITH TIME ZONE AS last_analyze, NULL::TIMESTAMP WITH TIME ZONE AS last_autoanalyze, 0::BIGINT AS vacuum_count,
    0::BIGINT AS autovacuum_count, 0::BIGINT AS analyze_count, 0::BIGINT AS autoanalyze_count
FROM pg.pg_class AS c LEFT JOIN pg.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT starts_with(n.nspname, 'pg_toast');
