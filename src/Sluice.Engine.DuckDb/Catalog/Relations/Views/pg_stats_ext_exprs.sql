-- Statistics are in the files, not here.
CREATE TABLE pg.pg_stats_ext_exprs (
    schemaname pg_name, tablename pg_name, statistics_schemaname pg_name, statistics_name pg_name, statistics_owner pg_name, expr VARCHAR,
    inherited BOOLEAN, null_frac FLOAT, avg_width INTEGER, n_distinct FLOAT, most_common_vals pg_anyarray, most_common_freqs FLOAT[],
    histogram_bounds pg_anyarray, correlation FLOAT, most_common_elems pg_anyarray, most_common_elem_freqs FLOAT[], elem_count_histogram FLOAT[]
);
