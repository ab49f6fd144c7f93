-- Files have no sequences.
CREATE TABLE pg.pg_sequences (
    schemaname pg_name, sequencename pg_name, sequenceowner pg_name, data_type pg_regtype, start_value BIGINT, min_value BIGINT, max_value BIGINT,
    increment_by BIGINT, cycle BOOLEAN, cache_size BIGINT, last_value BIGINT
);
