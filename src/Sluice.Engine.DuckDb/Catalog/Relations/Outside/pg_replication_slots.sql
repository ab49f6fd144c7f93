-- Nothing is replicated.
CREATE TABLE pg.pg_replication_slots (
    slot_name pg_name, plugin pg_name, slot_type VARCHAR, datoid pg_oid, database pg_name, temporary BOOLEAN, active BOOLEAN, active_pid INTEGER,
    xmin pg_xid, catalog_xmin pg_xid, restart_lsn pg_pg_lsn, confirmed_flush_lsn pg_pg_lsn, wal_status VARCHAR, safe_wal_size BIGINT,
    two_phase BOOLEAN, inactive_since TIMESTAMP WITH TIME ZONE, conflicting BOOLEAN, invalidation_reason VARCHAR, failover BOOLEAN, synced BOOLEAN
);
