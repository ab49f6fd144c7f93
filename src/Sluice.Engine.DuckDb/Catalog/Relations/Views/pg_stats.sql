-- Statistics are in the files, not here.
CREATE TABLE pg.pg_stats (
    schemaname pg_name, tablename pg_name, attname pg_name, inherited BOOLEAN, null_frac FLOAT, avg_width INTEGER, n_distinct FLOAT,
    most_common_vals pg_anyarray, most_common_freqs FLOAT[], histogram_bounds pg_anyarray, correlation FLOAT, most_common_elems pg_anyarray,
    most_common_elem_freqs FLOAT[], elem_count_histogram FLOAT[], range_length_histogram pg_anyarray, range_empty_frac FLOAT,
    range_bounds_histogram pg_anyarray
);
