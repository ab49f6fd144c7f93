-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_archiver (
    archived_count BIGINT, last_archived_wal VARCHAR, last_archived_time TIMESTAMP WITH TIME ZONE, failed_count BIGINT, last_failed_wal VARCHAR,
    last_failed_time TIMESTAMP WITH TIME ZONE, stats_reset TIMESTAMP WITH TIME ZONE
);
