-- avg of integers and numeric is numeric (manual, 9.21), exact to sixteen digits after the point; DuckDB's is DOUBLE. What it is of tells the
-- sum's type, which a function of ours takes in all its forms; an interval has no sum here.
CREATE MACRO pg.avg_as(x INTERVAL, s, n, a) AS a, (x BOOLEAN, s, n, a) AS error('SQLSTATE 42883: function avg(boolean) does not exist'), (x, s, n, a) AS pg_fn_average(s, n);
CREATE MACRO pg.avg(x INTERVAL) AS system.main.avg(x), (x BOOLEAN) AS error('SQLSTATE 42883: function avg(boolean) does not exist'),
    (x) AS pg_fn_average(system.main.sum(x), system.main.count(x));
