-- Statistics are in the files, not here.
CREATE TABLE pg.pg_stats_ext (
    schemaname pg_name, tablename pg_name, statistics_schemaname pg_name, statistics_name pg_name, statistics_owner pg_name, attnames pg_name[],
    exprs VARCHAR[], kinds pg_char[], inherited BOOLEAN, n_distinct pg_pg_ndistinct, dependencies pg_pg_dependencies, most_common_vals VARCHAR[],
    most_common_val_nulls BOOLEAN[], most_common_freqs DOUBLE[], most_common_base_freqs DOUBLE[]
);
