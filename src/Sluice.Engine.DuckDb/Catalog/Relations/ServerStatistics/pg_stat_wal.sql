-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_wal (
    wal_records BIGINT, wal_fpi BIGINT, wal_bytes BIGNUM, wal_buffers_full BIGINT, wal_write BIGINT, wal_sync BIGINT, wal_write_time DOUBLE,
    wal_sync_time DOUBLE, stats_reset TIMESTAMP WITH TIME ZONE
);
