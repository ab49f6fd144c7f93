-- 9.21 Aggregate functions

-- the usual aggregates
select count(*), count(credit), sum(credit), avg(credit), min(credit), max(credit) from customers;

-- aggregates of nothing
select count(*), sum(total), avg(total), min(total), string_agg(status, ',') , bool_and(true) from orders where false;

-- aggregates of nothing by group
select status, count(*) from orders where false group by status;

-- sum and average of small integers
select sum(line), avg(line), sum(quantity), avg(quantity), sum(price), avg(price) from items;

-- aggregate types
select pg_typeof(sum(quantity)), pg_typeof(avg(quantity)), pg_typeof(sum(price)), pg_typeof(count(*)), pg_typeof(sum(id::bigint)), pg_typeof(avg(price::float8)), pg_typeof(max(line)) from items, customers;

-- array_agg
select array_agg(id order by id), array_agg(distinct status order by status) from orders;

-- array_agg of arrays
select array_agg(a order by a) from (values (array[1,2]), (array[3,4])) t(a);

-- string_agg
select string_agg(product, ',' order by product), string_agg(distinct product, ';' order by product), string_agg(product, '') filter (where line = 2) from items;

-- string_agg skips nulls
select string_agg(country, ',' order by id), string_agg(note, '|' order by id) from customers left join (select 1 as cid, 'x' as note) n on n.cid = id;

-- string_agg of a number is refused
select string_agg(id, ',') from customers;

-- string_agg with a changing delimiter
select string_agg(product, line::text order by order_id, line) from items;

-- distinct aggregates
select count(distinct product), sum(distinct quantity), avg(distinct quantity), count(distinct (product, line)) from items;

-- order by in distinct aggregate must match
select string_agg(distinct product, ',' order by line) from items;

-- filter by group
select customer_id, count(*) filter (where total > 50) as large, sum(total) filter (where status = 'paid') as paid from orders group by customer_id order by customer_id;

-- variance and deviation
select var_pop(quantity), var_samp(quantity), stddev(quantity), stddev_pop(quantity), variance(quantity) from items;

-- deviation of numeric and double
select stddev(price), variance(price::float8), stddev_samp(quantity) from items where quantity > 100;

-- variance of doubles
select variance(v), stddev_pop(v) from (values (1.0::float8), (2), (4)) t(v);

-- correlation and regression
select corr(y, x), covar_pop(y, x), covar_samp(y, x), regr_slope(y, x), regr_intercept(y, x), regr_r2(y, x), regr_count(y, x), regr_avgx(y, x), regr_avgy(y, x) from (values (1.0::float8, 2.0::float8), (2, 3), (4, 7)) t(x, y);

-- bitwise aggregates
select bit_and(quantity), bit_or(quantity), bit_xor(quantity) from items;

-- percentiles
select percentile_cont(0.5) within group (order by price), percentile_disc(0.5) within group (order by price), percentile_cont(0.25) within group (order by quantity desc) from items;

-- several percentiles
select percentile_cont(array[0.25, 0.5, 0.75]) within group (order by quantity), percentile_disc(array[0.1, 0.9]) within group (order by quantity) from items;

-- percentile of text
select percentile_disc(0.5) within group (order by name) from customers;

-- percentile out of range
select percentile_cont(1.5) within group (order by price) from items;

-- percentiles by group
select product, percentile_cont(0.5) within group (order by price) as median from items group by product order by product;

-- percentile of intervals and dates
select percentile_cont(0.5) within group (order by v), percentile_disc(0.5) within group (order by d) from (values (interval '1 day', date '2024-01-01'), ('3 days', '2024-01-03')) t(v, d);

-- mode
select mode() within group (order by product), mode() within group (order by quantity) from items;

-- hypothetical sets
select rank(3) within group (order by quantity), dense_rank(3) within group (order by quantity), percent_rank(3) within group (order by quantity), cume_dist(3) within group (order by quantity) from items;

-- min and max of dates and text
select min(placed), max(placed), min(status), max(note) from orders;

-- min and max of arrays
select min(a), max(a) from (values (array[1,2]), (array[1,3])) t(a);

-- min of uuid is refused
select min(u) from (values ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid)) t(u);

-- max of NaN
select max(v), min(v), sum(v), avg(v) from (values ('NaN'::float8), (1), (2)) t(v);

-- any_value is of a later version
select any_value(id) from customers;

-- an aggregate over an expression
select sum(quantity * price), sum(quantity) * 1.0 / count(*), max(price) - min(price) from items;

-- group by with an expression over the key
select customer_id + 1, count(*) from orders group by customer_id order by 1;

-- having with an aggregate that is not selected
select product from items group by product having sum(quantity) > 3 order by product;

-- order by an aggregate
select product from items group by product order by sum(quantity) desc, product;

-- count of a star of a table
select count(o.*), count(c.*) from customers c left join orders o on o.customer_id = c.id;

-- sum overflow of bigint does not occur
select sum(v) from (values (9223372036854775807::bigint), (1)) t(v);

-- sum of doubles and reals
select sum(v), sum(v::real) from (values (0.1::float8), (0.2), (0.3)) t(v);

-- sum of money-like numerics keeps scale
select sum(v), avg(v) from (values (1.10), (2.200), (3)) t(v);

-- average of integers has a scale
select avg(v), avg(v)::numeric(10,2), round(avg(v), 1) from (values (1), (2), (2)) t(v);

-- range and xml aggregates
select array_to_string(array_agg(distinct lower(product) order by lower(product)), ' ') from items;

-- an aggregate with a case
select sum(case when status = 'paid' then total else 0 end) as paid, count(case when status = 'open' then 1 end) as open from orders;

-- filter on window aggregate
select id, count(*) filter (where status = 'paid') over (order by id) from orders order by id;

-- aggregate of a subquery
select max((select count(*) from items i where i.order_id = o.id)) from orders o;

-- unknown aggregate
select median(price) from items;

-- grouping outside grouping
select grouping(status) from orders;

-- within group on an ordinary aggregate
select sum(quantity) within group (order by price) from items;
