-- No such command runs here.
CREATE TABLE pg.pg_stat_progress_vacuum (
    pid INTEGER, datid pg_oid, datname pg_name, relid pg_oid, phase VARCHAR, heap_blks_total BIGINT, heap_blks_scanned BIGINT,
    heap_blks_vacuumed BIGINT, index_vacuum_count BIGINT, max_dead_tuple_bytes BIGINT, dead_tuple_bytes BIGINT, num_dead_item_ids BIGINT,
    indexes_total BIGINT, indexes_processed BIGINT
);
