-- Mathematical functions (manual, 9.3) where DuckDB's give another type or value: numeric stays numeric, halves of double precision go to
-- the even neighbour, integers become double precision.
CREATE MACRO pg.sign(x DECIMAL(38,16)) AS system.main.sign(x)::DECIMAL(1,0), (x DOUBLE) AS system.main.sign(x)::DOUBLE, (x) AS system.main.sign(x)::DOUBLE;
CREATE MACRO pg.nearest_even(x) AS CASE WHEN system.main.abs(x - system.main.trunc(x)) = 0.5 THEN 2 * system.main.round(x / 2, 0) ELSE system.main.round(x, 0) END;
CREATE MACRO pg.round(x DECIMAL(38,16)) AS system.main.round(x, 0), (x DOUBLE) AS pg.nearest_even(x), (x FLOAT) AS pg.nearest_even(x::DOUBLE),
    (x INTEGER) AS x::DOUBLE, (x BIGINT) AS x::DOUBLE, (x SMALLINT) AS x::DOUBLE, (x HUGEINT) AS x;
CREATE MACRO pg.mod(a, b) AS system.main."%"(a, CASE WHEN b = 0 THEN error('SQLSTATE 22012: division by zero') ELSE b END);
CREATE MACRO pg.div(a HUGEINT, b HUGEINT) AS system.main."//"(a, CASE WHEN b = 0 THEN error('SQLSTATE 22012: division by zero') ELSE b END)::DECIMAL(38,0),
    (a DECIMAL(38,16), b DECIMAL(38,16)) AS system.main.trunc(system.main."/"(a, CASE WHEN b = 0 THEN error('SQLSTATE 22012: division by zero') ELSE b END))::DECIMAL(38,0);
CREATE MACRO pg.checked_power(a, b) AS CASE
    WHEN a < 0 AND b <> system.main.floor(b) THEN error('SQLSTATE 2201F: a negative number raised to a non-integer power yields a complex result')
    WHEN a = 0 AND b < 0 THEN error('SQLSTATE 2201F: zero raised to a negative power is undefined')
    WHEN system.main.isinf(system.main.pow(a::DOUBLE, b::DOUBLE)) AND NOT system.main.isinf(a::DOUBLE) AND NOT system.main.isinf(b::DOUBLE) THEN error('SQLSTATE 22003: value out of range: overflow')
    ELSE system.main.pow(a::DOUBLE, b::DOUBLE) END;
CREATE MACRO pg.power(a BIGINT, b BIGINT) AS pg.checked_power(a, b), (a DECIMAL(38,16), b DECIMAL(38,16)) AS pg_fn_power(a, b), (a DOUBLE, b DOUBLE) AS pg.checked_power(a, b);
CREATE MACRO pg.pow(a BIGINT, b BIGINT) AS pg.checked_power(a, b), (a DECIMAL(38,16), b DECIMAL(38,16)) AS pg_fn_power(a, b), (a DOUBLE, b DOUBLE) AS pg.checked_power(a, b);
CREATE MACRO pg."^"(a BIGINT, b BIGINT) AS pg.checked_power(a, b), (a DECIMAL(38,16), b DECIMAL(38,16)) AS pg_fn_power(a, b), (a DOUBLE, b DOUBLE) AS pg.checked_power(a, b);
-- Numeric results have as many digits as double precision can vouch for.
CREATE MACRO pg.sqrt(x BIGINT) AS system.main.sqrt(x), (x DECIMAL(38,16)) AS system.main.sqrt(x)::DECIMAL(38,15), (x DOUBLE) AS system.main.sqrt(x);
CREATE MACRO pg.ln(x BIGINT) AS system.main.ln(x), (x DECIMAL(38,16)) AS system.main.ln(x)::DECIMAL(38,16), (x DOUBLE) AS system.main.ln(x);
CREATE MACRO pg.log10(x BIGINT) AS system.main.log10(x), (x DECIMAL(38,16)) AS system.main.log10(x)::DECIMAL(38,16), (x DOUBLE) AS system.main.log10(x);
CREATE MACRO pg.log(x BIGINT) AS system.main.log10(x), (x DECIMAL(38,16)) AS system.main.log10(x)::DECIMAL(38,16), (x DOUBLE) AS system.main.log10(x),
    (b DECIMAL(38,16), x DECIMAL(38,16)) AS system.main.log(b, x)::DECIMAL(38,16);
CREATE MACRO pg.exp(x BIGINT) AS system.main.exp(x), (x DECIMAL(38,16)) AS pg_fn_exp(x), (x DOUBLE) AS system.main.exp(x);
CREATE MACRO pg.factorial(n BIGINT) AS CASE WHEN n < 0 THEN error('SQLSTATE 22003: factorial of a negative number is undefined') ELSE system.main.factorial(n::INTEGER) END;
CREATE MACRO pg.gcd(a INTEGER, b INTEGER) AS system.main.gcd(a, b)::INTEGER, (a BIGINT, b BIGINT) AS system.main.gcd(a, b), (a HUGEINT, b HUGEINT) AS system.main.gcd(a, b);
CREATE MACRO pg.lcm(a INTEGER, b INTEGER) AS system.main.lcm(a, b)::INTEGER, (a BIGINT, b BIGINT) AS system.main.lcm(a, b), (a HUGEINT, b HUGEINT) AS system.main.lcm(a, b);
CREATE MACRO pg.width_bucket(x, low, high, n) AS (CASE
    WHEN n <= 0 THEN error('SQLSTATE 2201G: count must be greater than zero')
    WHEN low = high THEN error('SQLSTATE 2201G: lower bound cannot equal upper bound')
    WHEN low < high THEN CASE WHEN x < low THEN 0 WHEN x >= high THEN n + 1 ELSE system.main.floor((x - low)::DOUBLE * n / (high - low)::DOUBLE) + 1 END
    ELSE CASE WHEN x > low THEN 0 WHEN x <= high THEN n + 1 ELSE system.main.floor((low - x)::DOUBLE * n / (low - high)::DOUBLE) + 1 END END)::INTEGER,
    (x, thresholds) AS system.main.len(system.main.list_filter(thresholds, lambda t: t <= x))::INTEGER;
