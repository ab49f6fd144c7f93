-- No such command runs here.
CREATE TABLE pg.pg_stat_progress_copy (
    pid INTEGER, datid pg_oid, datname pg_name, relid pg_oid, command VARCHAR, type VARCHAR, bytes_processed BIGINT, bytes_total BIGINT,
    tuples_processed BIGINT, tuples_excluded BIGINT, tuples_skipped BIGINT
);
