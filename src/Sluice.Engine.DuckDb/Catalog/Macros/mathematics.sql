-- Mathematical functions (manual, 9.3) where DuckDB's give another type or value: numeric stays numeric, halves of double precision go to
-- the even neighbour, integers become double precision.
CREATE MACRO pg.sign(x DECIMAL) AS system.main.sign(x)::DECIMAL(1,0), (x DOUBLE) AS system.main.sign(x)::DOUBLE, (x) AS system.main.sign(x)::DOUBLE;
CREATE MACRO pg.nearest_even(x) AS CASE WHEN system.main.abs(x - system.main.trunc(x)) = 0.5 THEN 2 * system.main.round(x / 2, 0) ELSE system.main.round(x, 0) END;
CREATE MACRO pg.round(x DECIMAL) AS system.main.round(x, 0), (x DOUBLE) AS pg.nearest_even(x), (x FLOAT) AS pg.nearest_even(x::DOUBLE),
    (x INTEGER) AS x::DOUBLE, (x BIGINT) AS x::DOUBLE, (x SMALLINT) AS x::DOUBLE, (x HUGEINT) AS x;
-- Numeric results have as many digits as double precision can vouch for.
CREATE MACRO pg.sqrt(x BIGINT) AS system.main.sqrt(x), (x DECIMAL) AS system.main.sqrt(x)::DECIMAL(38,15), (x DOUBLE) AS system.main.sqrt(x);
CREATE MACRO pg.ln(x BIGINT) AS system.main.ln(x), (x DECIMAL) AS system.main.ln(x)::DECIMAL(38,16), (x DOUBLE) AS system.main.ln(x);
CREATE MACRO pg.log10(x BIGINT) AS system.main.log10(x), (x DECIMAL) AS system.main.log10(x)::DECIMAL(38,16), (x DOUBLE) AS system.main.log10(x);
CREATE MACRO pg.log(x BIGINT) AS system.main.log10(x), (x DECIMAL) AS system.main.log10(x)::DECIMAL(38,16), (x DOUBLE) AS system.main.log10(x),
    (b DECIMAL, x DECIMAL) AS system.main.log(b, x)::DECIMAL(38,16);
CREATE MACRO pg.factorial(n BIGINT) AS CASE WHEN n < 0 THEN error('SQLSTATE 22003: factorial of a negative number is undefined') ELSE system.main.factorial(n::INTEGER) END;
CREATE MACRO pg.gcd(a INTEGER, b INTEGER) AS system.main.gcd(a, b)::INTEGER, (a BIGINT, b BIGINT) AS system.main.gcd(a, b), (a HUGEINT, b HUGEINT) AS system.main.gcd(a, b);
CREATE MACRO pg.lcm(a INTEGER, b INTEGER) AS system.main.lcm(a, b)::INTEGER, (a BIGINT, b BIGINT) AS system.main.lcm(a, b), (a HUGEINT, b HUGEINT) AS system.main.lcm(a, b);
