-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_subscription (
    subid pg_oid, subname pg_name, worker_type VARCHAR, pid INTEGER, leader_pid INTEGER, relid pg_oid, received_lsn pg_pg_lsn,
    last_msg_send_time TIMESTAMP WITH TIME ZONE, last_msg_receipt_time TIMESTAMP WITH TIME ZONE, latest_end_lsn pg_pg_lsn,
    latest_end_time TIMESTAMP WITH TIME ZONE
);
