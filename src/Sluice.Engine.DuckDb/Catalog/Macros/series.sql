-- generate_series of integers gives integers (manual, 9.25); DuckDB's are BIGINT always. As values they are lists, which a rule unnests.
CREATE MACRO pg.generate_series(a INTEGER, b INTEGER) AS system.main.generate_series(a, b)::INTEGER[],
    (a INTEGER, b INTEGER, c INTEGER) AS system.main.generate_series(a, b, CASE WHEN c = 0 THEN error('SQLSTATE 22023: step size cannot equal zero') ELSE c END)::INTEGER[],
    (a BIGINT, b BIGINT) AS system.main.generate_series(a, b),
    (a BIGINT, b BIGINT, c BIGINT) AS system.main.generate_series(a, b, CASE WHEN c = 0 THEN error('SQLSTATE 22023: step size cannot equal zero') ELSE c END),
    (a TIMESTAMP, b TIMESTAMP, c INTERVAL) AS system.main.generate_series(a, b, c),
    (a TIMESTAMPTZ, b TIMESTAMPTZ, c INTERVAL) AS system.main.generate_series(a, b, c),
    (a DATE, b DATE, c INTERVAL) AS system.main.generate_series(a::TIMESTAMPTZ, b::TIMESTAMPTZ, c),
    (a, b) AS system.main.list_transform(system.main.generate_series(0, system.main.floor(b - a)::BIGINT), lambda i: a + i),
    (a, b, c) AS system.main.list_transform(
        system.main.generate_series(0, system.main.floor((b - a)::DOUBLE / CASE WHEN c = 0 THEN error('SQLSTATE 22023: step size cannot equal zero') ELSE c::DOUBLE END)::BIGINT),
        lambda i: a + i * c);
