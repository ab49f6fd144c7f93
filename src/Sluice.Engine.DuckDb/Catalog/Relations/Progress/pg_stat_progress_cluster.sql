-- No such command runs here.
CREATE TABLE pg.pg_stat_progress_cluster (
    pid INTEGER, datid pg_oid, datname pg_name, relid pg_oid, command VARCHAR, phase VARCHAR, cluster_index_relid pg_oid, heap_tuples_scanned BIGINT,
    heap_tuples_written BIGINT, heap_blks_total BIGINT, heap_blks_scanned BIGINT, index_rebuild_count BIGINT
);
