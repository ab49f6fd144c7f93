-- Numeric functions (manual, 9.3 and 9.8).
CREATE MACRO pg.asin(x) AS CASE WHEN x < -1 OR x > 1 THEN error('SQLSTATE 22003: input is out of range') ELSE system.main.asin(x) END;
CREATE MACRO pg.acos(x) AS CASE WHEN x < -1 OR x > 1 THEN error('SQLSTATE 22003: input is out of range') ELSE system.main.acos(x) END;
CREATE MACRO pg.to_number(s, f) AS pg_fn_to_number(s, f)::DECIMAL(38, 10);
