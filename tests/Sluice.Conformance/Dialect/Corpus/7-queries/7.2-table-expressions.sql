-- 7.2 Table expressions

-- inner join
select c.name, o.id from customers c join orders o on o.customer_id = c.id order by o.id;

-- left join
select c.name, o.id from customers c left join orders o on o.customer_id = c.id order by c.id, o.id;

-- right join
select c.name, o.id from customers c right join orders o on o.customer_id = c.id order by o.id;

-- full join
select c.id, o.id from customers c full join orders o on o.customer_id = c.id order by c.id, o.id;

-- cross join
select count(*) from customers cross join items;

-- comma join
select c.name, o.total from customers c, orders o where c.id = o.customer_id and o.total > 100 order by o.total;

-- join using merges the column
select * from (select id, name from customers) c join (select id, total from orders) o using (id);

-- join using then star
select * from (values (1, 'a'), (2, 'b')) l(k, x) join (values (1, 'c'), (3, 'd')) r(k, y) using (k);

-- full join using coalesces
select k, x, y from (values (1, 'a'), (2, 'b')) l(k, x) full join (values (1, 'c'), (3, 'd')) r(k, y) using (k) order by k;

-- natural join
select * from (values (1, 'a')) l(k, x) natural join (values (1, 'c')) r(k, y);

-- left join with a condition on the right
select c.id, count(o.id) from customers c left join orders o on o.customer_id = c.id and o.status = 'paid' group by c.id order by c.id;

-- join of three
select c.name, sum(i.quantity * i.price) as amount from customers c join orders o on o.customer_id = c.id join items i on i.order_id = o.id group by c.name order by amount desc, c.name;

-- self join
select a.name, b.name from customers a join customers b on a.id < b.id and a.active = b.active order by a.id, b.id;

-- parenthesised joins
select c.id, i.product from customers c left join (orders o join items i on i.order_id = o.id) on o.customer_id = c.id order by c.id, i.product;

-- alias with column aliases
select t.k, t.v from (select 1, 'a') as t(k, v);

-- subquery without alias
select * from (select 1 as a);

-- values as a table
select * from (values (1, 'one'), (2, 'two'), (3, null)) as t(num, word) order by num;

-- table function in from
select * from generate_series(1, 4);

-- table function with an alias
select * from generate_series(1, 4) as g;

-- table function with column alias
select n * 2 as twice from generate_series(1, 3) as g(n);

-- table function with ordinality
select * from unnest(array['a', 'b', 'c']) with ordinality;

-- table function with ordinality and names
select * from unnest(array['a', 'b', 'c']) with ordinality as t(letter, place) order by place desc;

-- rows from
select * from rows from (generate_series(1, 3), generate_series(10, 11)) as t(a, b);

-- unnest of two arrays
select * from unnest(array[1, 2, 3], array['a', 'b']) as t(n, l);

-- lateral subquery
select c.name, last.total from customers c cross join lateral (select total from orders o where o.customer_id = c.id order by placed desc limit 1) last order by c.id;

-- left join lateral
select c.name, x.n from customers c left join lateral (select count(*) as n from orders o where o.customer_id = c.id having count(*) > 0) x on true order by c.id;

-- lateral function
select c.id, g from customers c, generate_series(1, c.id) g where c.id < 3 order by 1, 2;

-- where with a subquery
select name from customers where id in (select customer_id from orders where total > 100) order by name;

-- group by a column
select status, count(*), sum(total), avg(total), min(total), max(total) from orders group by status order by status;

-- group by an expression
select extract(year from placed) as year, count(*) from orders group by extract(year from placed) order by 1;

-- group by position
select status, count(*) from orders group by 1 order by 2 desc, 1;

-- group by output name
select upper(status) as s, count(*) from orders group by s order by s;

-- group by position out of range
select status from orders group by 2;

-- having
select customer_id, sum(total) as t from orders group by customer_id having sum(total) > 100 order by t;

-- having without group by
select count(*) from orders having count(*) > 100;

-- grouping sets
select status, customer_id, count(*) from orders group by grouping sets ((status), (customer_id), ()) order by status, customer_id, count(*);

-- rollup
select country, active, count(*), grouping(country), grouping(active) from customers group by rollup (country, active) order by country, active, 4, 5;

-- cube
select country, active, count(*), grouping(country, active) from customers where id < 4 group by cube (country, active) order by 4, 1, 2;

-- group by all of nothing
select count(*) from customers group by ();

-- mixed grouping
select product, line, sum(quantity) from items group by product, rollup (line) order by product, line;

-- group by distinct
select country, active, count(*) from customers group by distinct rollup (country, active), rollup (country) order by 1, 2, 3;

-- named window
select id, total, sum(total) over w, avg(total) over w from orders window w as (partition by status order by id) order by id;

-- window based on another
select id, sum(total) over (w order by id) from orders window w as (partition by status) order by id;

-- tablesample
select count(*) <= 6 from customers tablesample bernoulli (50);

-- unknown table
select * from no_such_table;

-- unknown schema
select * from no_such_schema.customers;

-- unknown database
select * from other_database.public.customers;

-- table named twice
select 1 from customers, customers;

-- using a column that is missing
select 1 from customers join orders using (no_such_column);

-- null keys do not join
select count(*) from orders a join orders b on a.customer_id = b.customer_id;

-- TABLE command
table customers;

-- from only
select count(*) from only customers;
