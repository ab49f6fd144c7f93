-- sum and its result types (manual, 9.21): bigint of small integers, numeric of bigint, real of real, interval of interval; DuckDB's are
-- HUGEINT and DOUBLE. A type not named is taken for
-- the nearest it turns into by itself, so real, double precision and numeric share the last form: none may be named, and sum(real) is wider here. x_as(x, …) takes x for its type only: what is not in a macro's body is not computed.

-- An interval's three parts as one number, wide enough apart for sums of them.
CREATE MACRO pg.sum_in(x INTERVAL) AS
    (system.main.date_part('year', x) * 12 + system.main.date_part('month', x))::HUGEINT * 10000000000000000000000000000
    + system.main.date_part('day', x)::HUGEINT * 10000000000000000000
    + (system.main.epoch_us(x) - ((system.main.date_part('year', x) * 12 + system.main.date_part('month', x)) * 30 + system.main.date_part('day', x)) * 86400000000),
    (x BOOLEAN) AS error('SQLSTATE 42883: function sum(boolean) does not exist'),
    (x BIGINT) AS x, (x) AS x;
CREATE MACRO pg.rounded_quotient(a, b) AS
    system.main."//"(a + CASE WHEN a < 0 THEN -b ELSE b END // 2, b);
CREATE MACRO pg.interval_out(s) AS
    system.main.to_months(pg.rounded_quotient(s, 10000000000000000000000000000)::INTEGER)
    + system.main.to_days(pg.rounded_quotient(s - pg.rounded_quotient(s, 10000000000000000000000000000) * 10000000000000000000000000000, 10000000000000000000)::INTEGER)
    + system.main.to_microseconds((s - pg.rounded_quotient(s, 10000000000000000000) * 10000000000000000000)::BIGINT);
CREATE MACRO pg.sum_as(x TINYINT, s) AS s::BIGINT, (x UTINYINT, s) AS s::BIGINT, (x USMALLINT, s) AS s::BIGINT, (x SMALLINT, s) AS s::BIGINT, (x INTEGER, s) AS s::BIGINT,
    (x BIGINT, s) AS s::DECIMAL(38,0), (x INTERVAL, s) AS pg.interval_out(s), (x, s) AS s;
CREATE MACRO pg.sum(x TINYINT) AS system.main.sum(x)::BIGINT, (x UTINYINT) AS system.main.sum(x)::BIGINT, (x USMALLINT) AS system.main.sum(x)::BIGINT,
    (x SMALLINT) AS system.main.sum(x)::BIGINT, (x INTEGER) AS system.main.sum(x)::BIGINT, (x BIGINT) AS system.main.sum(x)::DECIMAL(38,0),
    (x INTERVAL) AS pg.interval_out(system.main.sum(pg.sum_in(x))), (x BOOLEAN) AS error('SQLSTATE 42883: function sum(boolean) does not exist'),
    (x) AS system.main.sum(x);
-- Of whole numbers numeric, of numeric and double precision what they are.
CREATE MACRO pg.as_numeric(s) AS s * 1::DECIMAL(1,0);
