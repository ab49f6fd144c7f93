-- Sessions as the server knows them (manual, 27.2.3).
CREATE VIEW pg.pg_stat_activity AS SELECT
    CASE WHEN datname = current_database() THEN 16384 END::pg_oid AS datid, datname::pg_name AS datname, pid::INTEGER AS pid,
    leader_pid::INTEGER AS leader_pid, usesysid::pg_oid AS usesysid, usename::pg_name AS usename, application_name::VARCHAR AS application_name,
    client_addr::pg_inet AS client_addr, client_hostname::VARCHAR AS client_hostname, client_port::INTEGER AS client_port,
    backend_start::TIMESTAMP WITH TIME ZONE AS backend_start, xact_start::TIMESTAMP WITH TIME ZONE AS xact_start,
    query_start::TIMESTAMP WITH TIME ZONE AS query_start, state_change::TIMESTAMP WITH TIME ZONE AS state_change,
    wait_event_type::VARCHAR AS wait_event_type, wait_event::VARCHAR AS wait_event, state::VARCHAR AS state, backend_xid::pg_xid AS backend_xid,
    backend_xmin::pg_xid AS backend_xmin, query_id::BIGINT AS query_id, query::VARCHAR AS query, backend_type::VARCHAR AS backend_type
FROM pg_stat_activity();
