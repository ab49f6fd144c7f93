-- 7.3 Select lists and combining queries

-- distinct
select distinct status from orders order by status;

-- distinct counts nulls once
select distinct country from customers order by country nulls first;

-- distinct on
select distinct on (customer_id) customer_id, id, total from orders order by customer_id, placed desc;

-- distinct on two
select distinct on (status, customer_id) status, customer_id, id from orders order by status, customer_id, id desc;

-- distinct on must match order by
select distinct on (customer_id) id from orders order by placed;

-- distinct with order by of another column
select distinct status from orders order by placed;

-- union removes duplicates
select 1 as n union select 2 union select 1 order by n;

-- union all keeps them
select 1 as n union all select 2 union all select 1 order by n;

-- union takes the names of the first
select 1 as a, 'x' as b union select 2, 'y' order by a;

-- union resolves types
select 1 as v union all select 2.5 order by v;

-- union of text and unknown
select name from customers where id = 1 union select 'nobody' order by 1;

-- union of unlike types
select 1 union select 'a';

-- union of numbers and text columns
select id from customers union select name from customers;

-- union with other counts of columns
select 1, 2 union select 1;

-- intersect
select customer_id from orders intersect select id from customers order by 1;

-- except
select id from customers except select customer_id from orders order by 1;

-- except all
select * from (values (1), (1), (2)) t(a) except all select 1 order by 1;

-- intersect all
select * from (values (1), (1), (2)) t(a) intersect all select * from (values (1), (1), (1)) u(a);

-- intersect binds tighter
select 1 union select 2 intersect select 2 order by 1;

-- nulls are one in union
select null::int union select null::int;

-- limit applies to the whole union
select 1 as n union select 2 union select 3 order by n desc limit 2;

-- parenthesised parts
(select id from customers order by id limit 2) union all (select id from orders order by id desc limit 1);

-- order by position
select name, id from customers order by 2 desc;

-- order by output name
select id * -1 as minus from customers order by minus;

-- order by an expression of a column
select name from customers order by length(name), name;

-- order by expression of an output name is an error
select id as k from customers order by k + 1;

-- order by position out of range
select id from customers order by 3;

-- nulls come last ascending
select credit from customers order by credit;

-- nulls come first descending
select credit from customers order by credit desc;

-- nulls first and last
select country from customers order by country nulls first;

-- desc nulls last
select since from customers order by since desc nulls last;

-- text is ordered by code points
select name from customers order by name;

-- order of text of both cases
select v from (values ('b'), ('B'), ('a'), ('A'), ('_'), ('1'), (''), ('é')) t(v) order by v;

-- order using operator
select id from customers order by id using >;

-- false before true
select id, active from customers order by active, id;

-- NaN is the largest
select v from (values ('NaN'::float8), (1), ('Infinity'), ('-Infinity'), (null)) t(v) order by v;

-- limit and offset
select id from orders order by id limit 3 offset 2;

-- limit all
select id from orders order by id limit all;

-- limit null
select id from customers order by id limit null;

-- limit of an expression
select id from orders order by id limit 1 + 1;

-- negative limit
select id from orders limit -1;

-- offset rows fetch next
select id from orders order by id offset 2 rows fetch next 2 rows only;

-- fetch first row
select id from orders order by id fetch first row only;

-- fetch first with ties
select id, total from orders order by total fetch first 3 rows with ties;

-- fetch with ties needs an order
select id from orders fetch first 2 rows with ties;

-- values alone
values (1, 'one'), (2, 'two');

-- values with order
values (3), (1), (2) order by 1;

-- values resolve types
values (1, null), (2.5, 'x');

-- values of unlike length
values (1, 2), (3);

-- values of unlike types
values (1), ('a');

-- select of nothing
select;

-- select of no columns from rows
select from customers;

-- for update is accepted or refused alike
select id from customers where id = 1 for update;
