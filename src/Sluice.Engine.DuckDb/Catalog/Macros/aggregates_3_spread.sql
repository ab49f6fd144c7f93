-- Variance and deviation of integers are numeric (manual, 9.21), exact from sums of values and of squares. Those of bigint and numeric stay
-- double precision: they may pass any DECIMAL. Of decorated ones DuckDB's own value is taken.
CREATE MACRO pg.spread_as(x TINYINT, v) AS v::DECIMAL(38,16), (x UTINYINT, v) AS v::DECIMAL(38,16), (x USMALLINT, v) AS v::DECIMAL(38,16),
    (x SMALLINT, v) AS v::DECIMAL(38,16), (x INTEGER, v) AS v::DECIMAL(38,16), (x, v) AS v;
CREATE MACRO pg.variance_of(x, less) AS pg_fn_variance(system.main.sum(x::BIGINT * x), system.main.sum(x), system.main.count(x), less);
CREATE MACRO pg.deviation_of(x, less) AS pg_fn_deviation(system.main.sum(x::BIGINT * x), system.main.sum(x), system.main.count(x), less);
CREATE MACRO pg.stddev(x TINYINT) AS pg.deviation_of(x, 1), (x UTINYINT) AS pg.deviation_of(x, 1), (x USMALLINT) AS pg.deviation_of(x, 1), (x SMALLINT) AS pg.deviation_of(x, 1),
    (x INTEGER) AS pg.deviation_of(x, 1), (x) AS system.main.stddev_samp(x);
CREATE MACRO pg.stddev_samp(x TINYINT) AS pg.deviation_of(x, 1), (x UTINYINT) AS pg.deviation_of(x, 1), (x USMALLINT) AS pg.deviation_of(x, 1),
    (x SMALLINT) AS pg.deviation_of(x, 1), (x INTEGER) AS pg.deviation_of(x, 1), (x) AS system.main.stddev_samp(x);
CREATE MACRO pg.stddev_pop(x TINYINT) AS pg.deviation_of(x, 0), (x UTINYINT) AS pg.deviation_of(x, 0), (x USMALLINT) AS pg.deviation_of(x, 0),
    (x SMALLINT) AS pg.deviation_of(x, 0), (x INTEGER) AS pg.deviation_of(x, 0), (x) AS system.main.stddev_pop(x);
CREATE MACRO pg.variance(x TINYINT) AS pg.variance_of(x, 1), (x UTINYINT) AS pg.variance_of(x, 1), (x USMALLINT) AS pg.variance_of(x, 1), (x SMALLINT) AS pg.variance_of(x, 1),
    (x INTEGER) AS pg.variance_of(x, 1), (x) AS system.main.var_samp(x);
CREATE MACRO pg.var_samp(x TINYINT) AS pg.variance_of(x, 1), (x UTINYINT) AS pg.variance_of(x, 1), (x USMALLINT) AS pg.variance_of(x, 1), (x SMALLINT) AS pg.variance_of(x, 1),
    (x INTEGER) AS pg.variance_of(x, 1), (x) AS system.main.var_samp(x);
CREATE MACRO pg.var_pop(x TINYINT) AS pg.variance_of(x, 0), (x UTINYINT) AS pg.variance_of(x, 0), (x USMALLINT) AS pg.variance_of(x, 0), (x SMALLINT) AS pg.variance_of(x, 0),
    (x INTEGER) AS pg.variance_of(x, 0), (x) AS system.main.var_pop(x);
CREATE MACRO pg."every"(x) AS system.main.bool_and(x);
CREATE MACRO pg.coalesce_quotient(part, whole) AS CASE WHEN whole = 0 THEN 0::DOUBLE ELSE system.main."/"(part, whole) END;
