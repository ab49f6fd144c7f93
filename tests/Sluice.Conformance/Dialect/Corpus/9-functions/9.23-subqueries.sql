-- 9.23 Subquery expressions

-- exists
select name from customers c where exists (select 1 from orders o where o.customer_id = c.id) order by name;

-- not exists
select name from customers c where not exists (select from orders o where o.customer_id = c.id) order by name;

-- in a subquery
select name from customers where id in (select customer_id from orders) order by name;

-- not in a subquery with null
select name from customers where id not in (select customer_id from orders);

-- not in a subquery without null
select name from customers where id not in (select customer_id from orders where customer_id is not null) order by name;

-- any and some of a subquery
select id from orders where total > any (select credit from customers where credit > 0 and credit < 1000) and total >= some (select 1) order by id;

-- all of a subquery
select id from orders where total >= all (select total from orders) order by id;

-- all of an empty subquery
select 1 > all (select 2 where false), 1 = any (select 1 where false);

-- any with nulls
select 1 = any (select null::int), 1 <> all (select null::int), 1 = any (values (1), (null));

-- correlated subquery in the select list
select c.id, (select sum(total) from orders o where o.customer_id = c.id) as total, (select count(*) from orders o where o.customer_id = c.id) as n from customers c order by c.id;

-- subquery as a value in where
select id from orders where total = (select max(total) from orders);

-- row in a subquery of two columns
select id from orders where (customer_id, total) = (select customer_id, total from orders where id = 102);

-- row comparison with all
select (1, 2) = all (select 1, 2), (1, 2) <> any (select 1, 3);

-- subquery in from
select t.status, t.n from (select status, count(*) as n from orders group by status) t where t.n > 1 order by t.status;

-- subquery in having
select status from orders group by status having sum(total) > (select avg(total) from orders) order by status;

-- subquery in order by
select id from customers c order by (select count(*) from orders o where o.customer_id = c.id) desc, id;

-- subquery in limit
select id from orders order by id limit (select 2);

-- array of a subquery
select c.id, array(select o.id from orders o where o.customer_id = c.id order by o.id) from customers c order by c.id;

-- in of unlike column counts
select 1 in (select 1, 2);

-- in list of constants
select id from orders where status in ('paid', 'open') and id in (101, '103') order by id;

-- in list of unlike types
select 1 in (1, 'a');

-- in list of numbers and text column
select id from customers where name in (1, 2);

-- empty in list
select 1 in ();

-- nested three deep
select name from customers where id in (select customer_id from orders where id in (select order_id from items where product = 'pen')) order by name;

-- update-like correlated comparison
select o.id from orders o where o.total > (select avg(total) from orders i where i.customer_id = o.customer_id) order by o.id;

-- boolean subquery in select
select id, id in (select order_id from items) as has_items from orders order by id;

-- array comparison by any of a subquery's array
select 3 = any (array(select id from customers)), 3 = any ((select array_agg(id) from customers)::int[]);
