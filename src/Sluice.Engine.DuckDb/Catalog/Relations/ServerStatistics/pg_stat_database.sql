-- The database and its sessions; nothing else is counted here (manual, 27.2.17).
CREATE VIEW pg.pg_stat_database AS SELECT
    d.oid AS datid, d.datname, (SELECT count(*) FROM pg_stat_activity() AS a WHERE a.datname = d.datname::VARCHAR)::INTEGER AS numbackends,
    0::BIGINT AS xact_commit, 0::BIGINT AS xact_rollback, 0::BIGINT AS blks_read, 0::BIGINT AS blks_hit, 0::BIGINT AS tup_returned,
    0::BIGINT AS tup_fetched, 0::BIGINT AS tup_inserted, 0::BIGINT AS tup_updated, 0::BIGINT AS tup_deleted, 0::BIGINT AS conflicts,
    0::BIGINT AS temp_files, 0::BIGINT AS temp_bytes, 0::BIGINT AS deadlocks, 0::BIGINT AS checksum_failures,
    NULL::TIMESTAMP WITH TIME ZONE AS checksum_last_failure, 0::DOUBLE AS blk_read_time, 0::DOUBLE AS blk_write_time, 0::DOUBLE AS session_time,
    0::DOUBLE AS active_time, 0::DOUBLE AS idle_in_transaction_time, 0::BIGINT AS sessions, 0::BIGINT AS sessions_abandoned,
    0::BIGINT AS sessions_fatal, 0::BIGINT AS sessions_killed, NULL::TIMESTAMP WITH TIME ZONE AS stats_reset
FROM pg.pg_database AS d;
