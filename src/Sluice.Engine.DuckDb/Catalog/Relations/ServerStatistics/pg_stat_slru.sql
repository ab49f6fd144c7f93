-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_slru (
    name VARCHAR, blks_zeroed BIGINT, blks_hit BIGINT, blks_read BIGINT, blks_written BIGINT, blks_exists BIGINT, flushes BIGINT, truncates BIGINT,
    stats_reset TIMESTAMP WITH TIME ZONE
);
