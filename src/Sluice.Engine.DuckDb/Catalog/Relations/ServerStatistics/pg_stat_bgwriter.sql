-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_bgwriter (
    buffers_clean BIGINT, maxwritten_clean BIGINT, buffers_alloc BIGINT, stats_reset TIMESTAMP WITH TIME ZONE
);
