-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_replication (
    pid INTEGER, usesysid pg_oid, usename pg_name, application_name VARCHAR, client_addr pg_inet, client_hostname VARCHAR, client_port INTEGER,
    backend_start TIMESTAMP WITH TIME ZONE, backend_xmin pg_xid, state VARCHAR, sent_lsn pg_pg_lsn, write_lsn pg_pg_lsn, flush_lsn pg_pg_lsn,
    replay_lsn pg_pg_lsn, write_lag INTERVAL, flush_lag INTERVAL, replay_lag INTERVAL, sync_priority INTEGER, sync_state VARCHAR,
    reply_time TIMESTAMP WITH TIME ZONE
);
