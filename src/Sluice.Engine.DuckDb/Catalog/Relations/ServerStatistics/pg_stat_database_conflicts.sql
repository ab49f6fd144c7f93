-- Nothing is written or replicated, so nothing is counted.
CREATE TABLE pg.pg_stat_database_conflicts (
    datid pg_oid, datname pg_name, confl_tablespace BIGINT, confl_lock BIGINT, confl_snapshot BIGINT, confl_bufferpin BIGINT, confl_deadlock BIGINT,
    confl_active_logicalslot BIGINT
);
