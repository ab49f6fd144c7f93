-- 9.25 Set returning functions

-- series of integers
select * from generate_series(2, 4);

-- series with a step
select * from generate_series(5, 1, -2);

-- empty series
select * from generate_series(4, 3);

-- series of step zero
select * from generate_series(1, 3, 0);

-- series of numerics
select generate_series(1.1, 4, 1.3);

-- series of bigint
select pg_typeof(g), g from generate_series(1::bigint, 2) g;

-- series of timestamps
select * from generate_series('2024-03-01 00:00'::timestamp, '2024-03-04 12:00', '10 hours');

-- series of dates
select g::date, pg_typeof(g) from generate_series(date '2024-01-30', date '2024-02-02', interval '1 day') g;

-- series of months from the last day
select g::date from generate_series(timestamp '2024-01-31', timestamp '2024-06-01', interval '1 month') g;

-- series with zones across daylight saving
set timezone = 'Europe/Berlin';
select * from generate_series('2024-03-30 00:00'::timestamptz, '2024-04-01 00:00', '1 day');
set timezone = 'UTC';

-- series in the select list
select id, generate_series(1, id) from customers where id < 4 order by 1, 2;

-- two series in the select list
select generate_series(1, 3) as a, generate_series(10, 11) as b;

-- series with null
select * from generate_series(null, 3);

-- series with arithmetic on dates
select current_date + s.a as dates, s.a from generate_series(0, 2) as s(a) where false;

-- dates by adding a series
select date '2024-02-27' + s.a as day from generate_series(0, 14, 7) as s(a);

-- series joined to fill gaps
select d::date as day, count(o.id) from generate_series(date '2023-01-30', date '2023-02-02', interval '1 day') d left join orders o on o.placed::date = d::date group by d order by d;

-- hours of a day
select extract(hour from h) as hour, count(o.id) from generate_series(timestamp '2023-01-05 08:00', timestamp '2023-01-05 10:00', interval '1 hour') h left join orders o on date_trunc('hour', o.placed) = h group by 1 order by 1;

-- unnest with nulls
select unnest(array[1, null, 3]);

-- unnest in where of a subquery
select * from (select unnest(array['a', 'b']) as v) t where v <> 'a';

-- nested set returning call
select generate_series(1, generate_series(1, 3));

-- set returning function in where is refused
select 1 where generate_series(1, 2) = 1;

-- set returning function in case is refused
select case when true then generate_series(1, 2) end;

-- limit of a series
select g from generate_series(1, 1000000) g limit 3;

-- multiplication table
select a, b, a * b as product from generate_series(1, 3) a, generate_series(1, 3) b where a <= b order by a, b;

-- series with ordinality
select * from generate_series(10, 30, 10) with ordinality as t(v, n);

-- series aggregated
select sum(g), avg(g), count(*) from generate_series(1, 100) g;
