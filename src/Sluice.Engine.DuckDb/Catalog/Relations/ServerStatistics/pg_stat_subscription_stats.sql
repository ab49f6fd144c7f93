-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_subscription_stats (
    subid pg_oid, subname pg_name, apply_error_count BIGINT, sync_error_count BIGINT, stats_reset TIMESTAMP WITH TIME ZONE
);
