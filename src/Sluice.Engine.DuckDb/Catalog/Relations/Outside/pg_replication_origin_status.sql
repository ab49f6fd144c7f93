-- Nothing is replicated.
CREATE TABLE pg.pg_replication_origin_status (
    local_id pg_oid, external_id VARCHAR, remote_lsn pg_pg_lsn, local_lsn pg_pg_lsn
);
