-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_checkpointer (
    num_timed BIGINT, num_requested BIGINT, restartpoints_timed BIGINT, restartpoints_req BIGINT, restartpoints_done BIGINT, write_time DOUBLE,
    sync_time DOUBLE, buffers_written BIGINT, stats_reset TIMESTAMP WITH TIME ZONE
);
