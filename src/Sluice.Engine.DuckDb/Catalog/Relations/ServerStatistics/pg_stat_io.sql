-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_io (
    backend_type VARCHAR, object VARCHAR, context VARCHAR, reads BIGINT, read_time DOUBLE, writes BIGINT, write_time DOUBLE, writebacks BIGINT,
    writeback_time DOUBLE, extends BIGINT, extend_time DOUBLE, op_bytes BIGINT, hits BIGINT, evictions BIGINT, reuses BIGINT, fsyncs BIGINT,
    fsync_time DOUBLE, stats_reset TIMESTAMP WITH TIME ZONE
);
