-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_recovery_prefetch (
    stats_reset TIMESTAMP WITH TIME ZONE, prefetch BIGINT, hit BIGINT, skip_init BIGINT, skip_new BIGINT, skip_fpw BIGINT, skip_rep BIGINT,
    wal_distance INTEGER, block_distance INTEGER, io_depth INTEGER
);
