-- generate_series of integers gives integers (manual, 9.25); DuckDB's are BIGINT always. As values they are lists, which a rule unnests.
CREATE MACRO pg.generate_series(a INTEGER, b INTEGER) AS system.main.generate_series(a, pg_fn_series_end(a, b, 1))::INTEGER[],
    (a INTEGER, b INTEGER, c INTEGER) AS system.main.generate_series(a, pg_fn_series_end(a, b, c), CASE WHEN c = 0 THEN error('SQLSTATE 22023: step size cannot equal zero') ELSE c END)::INTEGER[],
    (a BIGINT, b BIGINT) AS system.main.generate_series(a, pg_fn_series_end(a, b, 1)),
    (a BIGINT, b BIGINT, c BIGINT) AS system.main.generate_series(a, pg_fn_series_end(a, b, c), CASE WHEN c = 0 THEN error('SQLSTATE 22023: step size cannot equal zero') ELSE c END),
    (a TIMESTAMP, b TIMESTAMP, c INTERVAL) AS system.main.generate_series(a, pg_fn_series_end(a, b, c), c),
    (a TIMESTAMPTZ, b TIMESTAMPTZ, c INTERVAL) AS system.main.generate_series(a, pg_fn_series_end(a, b, c), c),
    (a DATE, b DATE, c INTERVAL) AS system.main.generate_series(a::TIMESTAMPTZ, pg_fn_series_end(a::TIMESTAMPTZ, b::TIMESTAMPTZ, c), c),
    (a, b) AS system.main.list_transform(system.main.generate_series(0, pg_fn_series_end(0, system.main.floor(b - a)::BIGINT, 1)), lambda i: a + i),
    (a, b, c) AS system.main.list_transform(
        system.main.generate_series(0, pg_fn_series_end(0, system.main.floor((b - a)::DOUBLE / CASE WHEN c = 0 THEN error('SQLSTATE 22023: step size cannot equal zero') ELSE c::DOUBLE END)::BIGINT, 1)),
        lambda i: a + i * c);
-- DuckDB's own list of numbers, no longer than an array may be.
CREATE MACRO pg.range(b BIGINT) AS system.main.range(pg_fn_series_end(0, b, 1)), (a BIGINT, b BIGINT) AS system.main.range(a, pg_fn_series_end(a, b, 1)),
    (a BIGINT, b BIGINT, c BIGINT) AS system.main.range(a, pg_fn_series_end(a, b, c), c),
    (a TIMESTAMP, b TIMESTAMP, c INTERVAL) AS system.main.range(a, pg_fn_series_end(a, b, c), c),
    (a TIMESTAMPTZ, b TIMESTAMPTZ, c INTERVAL) AS system.main.range(a, pg_fn_series_end(a, b, c), c);
