-- Numeric functions (manual, 9.3 and 9.8).
CREATE MACRO pg.asin(x) AS CASE WHEN x < -1 OR x > 1 THEN error('SQLSTATE 22003: input is out of range') ELSE system.main.asin(x) END;
CREATE MACRO pg.acos(x) AS CASE WHEN x < -1 OR x > 1 THEN error('SQLSTATE 22003: input is out of range') ELSE system.main.acos(x) END;
CREATE MACRO pg.to_number(s, f) AS pg_fn_to_number(s, f)::DECIMAL(38, 11);
CREATE MACRO pg.scale(x) AS pg_fn_scale(x);
CREATE MACRO pg.min_scale(x) AS pg_fn_min_scale(x);
-- What a rule writes for a cast to numeric without digits: DuckDB's own has three after the point.
CREATE MACRO pg.numeric_of(x SMALLINT) AS x::DECIMAL(5, 0), (x INTEGER) AS x::DECIMAL(10, 0), (x BIGINT) AS x::DECIMAL(19, 0), (x HUGEINT) AS x::DECIMAL(38, 0),
    (x) AS x::DECIMAL(38, 11);
CREATE MACRO pg.setseed(seed) AS coalesce(system.main.setseed(seed)::VARCHAR, '')::pg_void;
