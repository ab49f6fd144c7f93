-- 9.22 Window functions

-- row_number rank dense_rank
select id, total, rank() over w, dense_rank() over w, row_number() over (order by total desc, id) from orders window w as (order by total desc) order by total desc, id;

-- ranking with a tie broken by id
select id, row_number() over (order by total desc, id), percent_rank() over (order by total), cume_dist() over (order by total), ntile(3) over (order by id) from orders order by id;

-- ntile of zero
select ntile(0) over () from orders;

-- lag and lead
select id, total, lag(total) over (order by id), lead(total, 2) over (order by id), lag(total, 1, 0) over (order by id) from orders order by id;

-- lag by partition
select customer_id, id, placed - lag(placed) over (partition by customer_id order by placed) as since from orders order by customer_id, id;

-- first_value last_value nth_value
select id, first_value(status) over (order by id), last_value(status) over (order by id), nth_value(status, 2) over (order by id) from orders order by id;

-- last_value over the whole frame
select id, last_value(id) over (order by id rows between unbounded preceding and unbounded following) from orders order by id;

-- nth_value of zero
select nth_value(id, 0) over (order by id) from orders;

-- running total
select id, sum(total) over (order by id) as running, sum(total) over (order by id rows between 1 preceding and current row) as two from orders order by id;

-- running total by partition
select status, id, sum(total) over (partition by status order by id), count(*) over (partition by status) from orders order by status, id;

-- share of the whole
select id, round(total / sum(total) over () * 100, 2) as pct from orders order by id;

-- moving average
select id, avg(total) over (order by id rows between 2 preceding and current row) from orders order by id;

-- moving average of integers
select order_id, line, avg(quantity) over (order by order_id, line rows 1 preceding) from items order by order_id, line;

-- range frame with peers
select total, sum(total) over (order by total) from orders order by total;

-- range frame with an offset
select quantity, count(*) over (order by quantity range between 1 preceding and 1 following) from items order by quantity;

-- range frame of dates
select id, count(*) over (order by placed range between interval '30 days' preceding and current row) from orders order by id;

-- groups frame
select quantity, sum(quantity) over (order by quantity groups between 1 preceding and current row) from items order by quantity;

-- frame exclusion
select id, sum(total) over (order by id rows between 1 preceding and 1 following exclude current row) from orders order by id;

-- exclusion of ties
select quantity, count(*) over (order by quantity groups between current row and current row exclude ties) from items order by quantity;

-- aggregate and window together
select status, sum(total), rank() over (order by sum(total) desc) from orders group by status order by 3, 1;

-- window over a group's aggregate
select status, sum(total), sum(sum(total)) over () as all from orders group by status order by status;

-- filter by a window in a subquery
select id, status from (select id, status, row_number() over (partition by status order by placed desc) as rn from orders) t where rn = 1 order by status;

-- order of nulls in a window
select id, row_number() over (order by credit desc nulls last), row_number() over (order by credit desc) from customers order by id;

-- array_agg and string_agg as windows
select id, array_agg(id) over (order by id), string_agg(status, ',') over (order by id rows 1 preceding) from orders order by id;

-- window with distinct is refused
select count(distinct status) over () from orders;

-- window function without over
select row_number() from orders;

-- over an unknown window
select sum(total) over w from orders;

-- frame that ends before it starts
select sum(id) over (rows between current row and 1 preceding) from orders;

-- negative frame offset
select sum(id) over (order by id rows -1 preceding) from orders;

-- window types
select pg_typeof(row_number() over ()), pg_typeof(ntile(2) over ()), pg_typeof(percent_rank() over ()), pg_typeof(sum(id) over ()), pg_typeof(lag(id) over ()) from orders limit 1;

-- cumulative percent
select product, sum(quantity * price) as amount, round(sum(sum(quantity * price)) over (order by sum(quantity * price) desc) * 100.0 / sum(sum(quantity * price)) over (), 1) as cumulative from items group by product order by amount desc;

-- year over year
select extract(year from placed) as year, sum(total) as total, sum(total) - lag(sum(total)) over (order by extract(year from placed)) as change from orders group by 1 order by 1;

-- gaps and islands
select min(n), max(n), count(*) from (select n, n - row_number() over (order by n) as grp from (values (1), (2), (3), (7), (8), (10)) t(n)) s group by grp order by 1;
