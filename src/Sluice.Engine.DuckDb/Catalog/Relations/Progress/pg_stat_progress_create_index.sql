-- No such command runs here.
CREATE TABLE pg.pg_stat_progress_create_index (
    pid INTEGER, datid pg_oid, datname pg_name, relid pg_oid, index_relid pg_oid, command VARCHAR, phase VARCHAR, lockers_total BIGINT,
    lockers_done BIGINT, current_locker_pid BIGINT, blocks_total BIGINT, blocks_done BIGINT, tuples_total BIGINT, tuples_done BIGINT,
    partitions_total BIGINT, partitions_done BIGINT
);
