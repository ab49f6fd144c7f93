-- Numeric functions (manual, 9.3).
CREATE MACRO pg.mod(a, b) AS a % b;
CREATE MACRO pg.power(a, b) AS system.main.pow(
        CASE WHEN a = 0 AND b < 0 THEN error('SQLSTATE 2201F: zero raised to a negative power is undefined')
            WHEN a < 0 AND b <> trunc(b) THEN error('SQLSTATE 2201F: a negative number raised to a non-integer power yields a complex result') ELSE a END, b);
CREATE MACRO pg.pow(a, b) AS pg.power(a, b);
CREATE MACRO pg."^"(a, b) AS pg.power(a, b);
CREATE MACRO pg.scale(x) AS pg_fn_scale(x);
CREATE MACRO pg.min_scale(x) AS pg_fn_min_scale(x);
CREATE MACRO pg.div(a DOUBLE, b DOUBLE) AS trunc(a / b), (a, b) AS ((a - a % b) / b)::DECIMAL(38, 0);
CREATE MACRO pg.asin(x) AS CASE WHEN x < -1 OR x > 1 THEN error('SQLSTATE 22003: input is out of range') ELSE system.main.asin(x) END;
CREATE MACRO pg.acos(x) AS CASE WHEN x < -1 OR x > 1 THEN error('SQLSTATE 22003: input is out of range') ELSE system.main.acos(x) END;
CREATE MACRO pg."|/"(x) AS sqrt(x::DOUBLE);
CREATE MACRO pg."||/"(x) AS cbrt(x::DOUBLE);
CREATE MACRO pg.to_number(s, f) AS pg_fn_to_number(s, f)::DECIMAL(38, 10);
