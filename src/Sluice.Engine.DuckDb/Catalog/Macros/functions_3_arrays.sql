-- Array functions (manual, 9.19). DuckDB has them under other names, or for lists only.
CREATE MACRO pg.array_to_string(a, d) AS pg_fn_array_to_string(a, d), (a, d, n) AS pg_fn_array_to_string(a, d, n);
CREATE MACRO pg.array_dims(a) AS pg_fn_array_dims(a);
CREATE MACRO pg.array_ndims(a) AS pg_fn_array_ndims(a);
CREATE MACRO pg.array_length(a) AS pg_fn_array_length(a, 1), (a, d) AS pg_fn_array_length(a, d::INTEGER);
CREATE MACRO pg.array_upper(a, d) AS pg_fn_array_length(a, d::INTEGER);
CREATE MACRO pg.array_lower(a, d) AS CASE WHEN pg_fn_array_length(a, d::INTEGER) IS NOT NULL THEN 1 END;
CREATE MACRO pg.cardinality(a) AS pg_fn_array_cardinality(a);
CREATE MACRO pg.array_append(a, x) AS list_append(a, x);
CREATE MACRO pg.array_prepend(x, a) AS list_prepend(x, a);
CREATE MACRO pg.array_cat(a, b) AS CASE WHEN a IS NULL THEN b WHEN b IS NULL THEN a ELSE list_concat(a, b) END;
CREATE MACRO pg.array_remove(a, x) AS list_filter(a, lambda e: e IS DISTINCT FROM x);
CREATE MACRO pg.array_replace(a, x, y) AS list_transform(a, lambda e: CASE WHEN e IS NOT DISTINCT FROM x THEN y ELSE e END);
CREATE MACRO pg.array_position(a, x) AS system.main.list_position(a, x)::INTEGER,
    (a, x, f) AS (system.main.list_position(list_slice(a, f, len(a)), x) + f - 1)::INTEGER;
CREATE MACRO pg.array_positions(a, x) AS list_filter(list_transform(a, lambda e, i: CASE WHEN e IS NOT DISTINCT FROM x THEN i::INTEGER END), lambda i: i IS NOT NULL);
CREATE MACRO pg.array_fill(x, d) AS CASE WHEN len(d) > 1 THEN error('SQLSTATE 0A000: array_fill makes arrays of one dimension only')
        ELSE list_transform(system.main.range(pg_fn_series_end(0, d[1]::BIGINT, 1)), lambda i: x) END,
    (x, d, b) AS CASE WHEN len(d) > 1 THEN error('SQLSTATE 0A000: array_fill makes arrays of one dimension only')
        WHEN b[1] <> 1 THEN error('SQLSTATE 0A000: arrays with lower bounds other than 1 are not supported')
        ELSE list_transform(system.main.range(pg_fn_series_end(0, d[1]::BIGINT, 1)), lambda i: x) END;
CREATE MACRO pg.trim_array(a, n) AS CASE WHEN n < 0 OR n > len(a)
    THEN error('SQLSTATE 2202E: number of elements to trim must be between 0 and ' || len(a)) ELSE list_slice(a, 1, len(a) - n) END;
-- As values a list, which a rule unnests.
CREATE MACRO pg.generate_subscripts(a, d) AS system.main.range(1, coalesce(pg_fn_array_length(a, d::INTEGER), 0) + 1)::INTEGER[],
    (a, d, r) AS (CASE WHEN r THEN system.main.range(coalesce(pg_fn_array_length(a, d::INTEGER), 0), 0, -1)
        ELSE system.main.range(1, coalesce(pg_fn_array_length(a, d::INTEGER), 0) + 1) END)::INTEGER[];
CREATE MACRO pg.generate_subscripts(a, d) AS TABLE (SELECT unnest(system.main.range(1, coalesce(pg_fn_array_length(a, d::INTEGER), 0) + 1))::INTEGER AS generate_subscripts),
    (a, d, r) AS TABLE (SELECT unnest(CASE WHEN r THEN system.main.range(coalesce(pg_fn_array_length(a, d::INTEGER), 0), 0, -1)
        ELSE system.main.range(1, coalesce(pg_fn_array_length(a, d::INTEGER), 0) + 1) END)::INTEGER AS generate_subscripts);
