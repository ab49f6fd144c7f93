-- 8.16 Composite types

-- row as text
select row(1, 'a b', null, true, 1.50), row('x,y', 'q"r', '')::text;

-- row of one
select row(1);

-- row of none
select row();

-- fields of a whole row
select (c).id, (c).country from customers c order by 1 limit 2;

-- star of a composite
select (c).* from customers c where id = 1;

-- row equality
select (1, 'a') = (1, 'a'), (1, 2) <> (1, 3), (1, 2) > (1, 1), (2, 1) >= (1, 9);

-- rows of unlike length
select (1, 2) = (1, 2, 3);

-- row is null
select row(null, null) is null, row(1, null) is null, row(1, null) is not null, row(1, 2) is not null;

-- row in a list
select (1, 2) in ((1, 2), (3, 4)), (1, 5) not in ((1, 2));

-- row in a subquery
select id from orders where (customer_id, status) in (select 1, 'paid') order by id;

-- count of rows
select count(c), count(distinct c) from customers c;

-- whole rows compared
select a.id from customers a join customers b on a = b where a.since is not null order by a.id;

-- to_json of a row
select row_to_json(row(1, 'a')), to_json(c) from (select 1 as id, 'x' as name) c;

-- record in an array
select array_agg(row(id, name)) from customers where id = 1;
