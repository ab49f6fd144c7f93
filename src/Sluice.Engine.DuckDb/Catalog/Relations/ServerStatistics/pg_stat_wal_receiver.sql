-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_wal_receiver (
    pid INTEGER, status VARCHAR, receive_start_lsn pg_pg_lsn, receive_start_tli INTEGER, written_lsn pg_pg_lsn, flushed_lsn pg_pg_lsn,
    received_tli INTEGER, last_msg_send_time TIMESTAMP WITH TIME ZONE, last_msg_receipt_time TIMESTAMP WITH TIME ZONE, latest_end_lsn pg_pg_lsn,
    latest_end_time TIMESTAMP WITH TIME ZONE, slot_name VARCHAR, sender_host VARCHAR, sender_port INTEGER, conninfo VARCHAR
);
