-- avg of integers and numeric is numeric (manual, 9.21), exact to sixteen digits after the point; DuckDB's is DOUBLE.
CREATE MACRO pg.whole_average(s, n) AS
    CASE WHEN n > 0 THEN
        system.main."//"(s::HUGEINT, n)::DECIMAL(38,16)
        + system.main."//"(2 * (s::HUGEINT % n) * 10000000000000000::HUGEINT + system.main.sign(s) * n, 2 * n)::DECIMAL(17,0) * 0.0000000000000001
    END;
-- a: DuckDB's own average, s: the sum, n: the count of values.
CREATE MACRO pg.avg_as(x TINYINT, s, n, a) AS pg.whole_average(s, n), (x UTINYINT, s, n, a) AS pg.whole_average(s, n),
    (x USMALLINT, s, n, a) AS pg.whole_average(s, n), (x SMALLINT, s, n, a) AS pg.whole_average(s, n),
    (x INTEGER, s, n, a) AS pg.whole_average(s, n), (x UINTEGER, s, n, a) AS pg.whole_average(s, n),
    (x BIGINT, s, n, a) AS pg.whole_average(s, n), (x UBIGINT, s, n, a) AS pg.whole_average(s, n), (x HUGEINT, s, n, a) AS pg.whole_average(s, n),
    (x INTERVAL, s, n, a) AS a, (x BOOLEAN, s, n, a) AS error('SQLSTATE 42883: function avg(boolean) does not exist'),
    (x, s, n, a) AS a;
CREATE MACRO pg.avg(x TINYINT) AS pg.whole_average(system.main.sum(x), system.main.count(x)), (x UTINYINT) AS pg.whole_average(system.main.sum(x), system.main.count(x)),
    (x USMALLINT) AS pg.whole_average(system.main.sum(x), system.main.count(x)), (x SMALLINT) AS pg.whole_average(system.main.sum(x), system.main.count(x)),
    (x INTEGER) AS pg.whole_average(system.main.sum(x), system.main.count(x)), (x UINTEGER) AS pg.whole_average(system.main.sum(x), system.main.count(x)),
    (x BIGINT) AS pg.whole_average(system.main.sum(x), system.main.count(x)), (x UBIGINT) AS pg.whole_average(system.main.sum(x), system.main.count(x)),
    (x HUGEINT) AS pg.whole_average(system.main.sum(x), system.main.count(x)),
    (x INTERVAL) AS system.main.avg(x), (x BOOLEAN) AS error('SQLSTATE 42883: function avg(boolean) does not exist'),
    (x) AS system.main.avg(x);
