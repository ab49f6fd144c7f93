-- 7.8 WITH queries

-- with
with paid as (select * from orders where status = 'paid') select customer_id, count(*) from paid group by customer_id order by 1;

-- with two
with regional as (select country, count(*) as n from customers group by country), top as (select country from regional where n >= 1) select * from top order by country;

-- with column names
with t(a, b) as (select 1, 'x') select b, a from t;

-- with used twice
with t as (select id, total from orders) select a.id, b.id from t a join t b on a.total = b.total and a.id < b.id;

-- with recursive counts
with recursive t(n) as (values (1) union all select n + 1 from t where n < 100) select sum(n) from t;

-- with recursive union stops at duplicates
with recursive t(n) as (select 1 union select (n + 1) % 5 from t) select n from t order by n;

-- recursive tree
with recursive parts(id, parent) as (values (1, null::int), (2, 1), (3, 1), (4, 2), (5, 4)),
tree as (select id, parent, 0 as depth, id::text as path from parts where parent is null
union all select p.id, p.parent, t.depth + 1, t.path || '/' || p.id from parts p join tree t on p.parent = t.id)
select * from tree order by path;

-- recursive with an array path
with recursive g(f, t) as (values (1, 2), (2, 3), (3, 1)),
walk(node, path) as (select 1, array[1] union all select g.t, path || g.t from g join walk w on g.f = w.node where not g.t = any(path))
select node, path from walk order by node;

-- search depth first
with recursive parts(id, parent) as (values (1, null::int), (2, 1), (3, 1), (4, 2)),
tree as (select id, parent from parts where parent is null union all select p.id, p.parent from parts p join tree t on p.parent = t.id)
search depth first by id set ord select id from tree order by ord;

-- cycle clause
with recursive g(f, t) as (values (1, 2), (2, 1)),
walk as (select 1 as node union all select g.t from g join walk w on g.f = w.node)
cycle node set is_cycle using path select node, is_cycle from walk order by node, is_cycle;

-- fibonacci
with recursive f(a, b) as (select 0, 1 union all select b, a + b from f where b < 100) select a from f order by a;

-- materialized
with t as materialized (select 1 as a) select * from t;

-- not materialized
with t as not materialized (select 1 as a) select * from t;

-- with in a subquery
select * from (with t as (select 5 as five) select five from t) s;

-- with hides a table
with customers as (select 42 as id) select id from customers;

-- with refers to an earlier one only
with a as (select * from b), b as (select 1) select * from a;

-- with a wrong count of columns
with t(a, b, c) as (select 1, 2) select * from t;

-- with the same name twice
with t as (select 1), t as (select 2) select * from t;

-- recursive types must agree
with recursive t(n) as (select 1 union all select n + 1.5 from t where n < 3) select n from t;

-- recursive reference in a wrong place
with recursive t(n) as (select n + 1 from t union all select 1) select n from t;

-- data modifying with
with gone as (delete from items where product = 'nothing' returning *) select count(*) from gone;

-- calendar of months
with months as (select generate_series(date '2023-01-01', date '2023-06-01', interval '1 month')::date as m)
select m, count(o.id) from months left join orders o on date_trunc('month', o.placed) = m group by m order by m;
