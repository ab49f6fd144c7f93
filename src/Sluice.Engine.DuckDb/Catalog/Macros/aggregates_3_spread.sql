-- Variance and deviation of integers are numeric (manual, 9.21). Those of bigint and numeric stay double precision: they may pass any DECIMAL.
CREATE MACRO pg.spread_as(x TINYINT, v) AS v::DECIMAL(38,17), (x UTINYINT, v) AS v::DECIMAL(38,17), (x USMALLINT, v) AS v::DECIMAL(38,17),
    (x SMALLINT, v) AS v::DECIMAL(38,17), (x INTEGER, v) AS v::DECIMAL(38,17), (x, v) AS v;
CREATE MACRO pg.stddev(x TINYINT) AS system.main.stddev_samp(x)::DECIMAL(38,17), (x UTINYINT) AS system.main.stddev_samp(x)::DECIMAL(38,17), (x USMALLINT) AS system.main.stddev_samp(x)::DECIMAL(38,17),
    (x SMALLINT) AS system.main.stddev_samp(x)::DECIMAL(38,17), (x INTEGER) AS system.main.stddev_samp(x)::DECIMAL(38,17), (x) AS system.main.stddev_samp(x);
CREATE MACRO pg.stddev_samp(x TINYINT) AS system.main.stddev_samp(x)::DECIMAL(38,17), (x UTINYINT) AS system.main.stddev_samp(x)::DECIMAL(38,17), (x USMALLINT) AS system.main.stddev_samp(x)::DECIMAL(38,17),
    (x SMALLINT) AS system.main.stddev_samp(x)::DECIMAL(38,17), (x INTEGER) AS system.main.stddev_samp(x)::DECIMAL(38,17), (x) AS system.main.stddev_samp(x);
CREATE MACRO pg.stddev_pop(x TINYINT) AS system.main.stddev_pop(x)::DECIMAL(38,17), (x UTINYINT) AS system.main.stddev_pop(x)::DECIMAL(38,17), (x USMALLINT) AS system.main.stddev_pop(x)::DECIMAL(38,17),
    (x SMALLINT) AS system.main.stddev_pop(x)::DECIMAL(38,17), (x INTEGER) AS system.main.stddev_pop(x)::DECIMAL(38,17), (x) AS system.main.stddev_pop(x);
CREATE MACRO pg.variance(x TINYINT) AS system.main.var_samp(x)::DECIMAL(38,17), (x UTINYINT) AS system.main.var_samp(x)::DECIMAL(38,17), (x USMALLINT) AS system.main.var_samp(x)::DECIMAL(38,17),
    (x SMALLINT) AS system.main.var_samp(x)::DECIMAL(38,17), (x INTEGER) AS system.main.var_samp(x)::DECIMAL(38,17), (x) AS system.main.var_samp(x);
CREATE MACRO pg.var_samp(x TINYINT) AS system.main.var_samp(x)::DECIMAL(38,17), (x UTINYINT) AS system.main.var_samp(x)::DECIMAL(38,17), (x USMALLINT) AS system.main.var_samp(x)::DECIMAL(38,17),
    (x SMALLINT) AS system.main.var_samp(x)::DECIMAL(38,17), (x INTEGER) AS system.main.var_samp(x)::DECIMAL(38,17), (x) AS system.main.var_samp(x);
CREATE MACRO pg.var_pop(x TINYINT) AS system.main.var_pop(x)::DECIMAL(38,17), (x UTINYINT) AS system.main.var_pop(x)::DECIMAL(38,17), (x USMALLINT) AS system.main.var_pop(x)::DECIMAL(38,17),
    (x SMALLINT) AS system.main.var_pop(x)::DECIMAL(38,17), (x INTEGER) AS system.main.var_pop(x)::DECIMAL(38,17), (x) AS system.main.var_pop(x);
CREATE MACRO pg."every"(x) AS system.main.bool_and(x);
CREATE MACRO pg.coalesce_quotient(part, whole) AS CASE WHEN whole = 0 THEN 0::DOUBLE ELSE system.main."/"(part, whole) END;
