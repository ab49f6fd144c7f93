-- 4.2 Value expressions

-- star of a table
select * from customers order by id;

-- star of an alias
select c.*, 1 as one from customers c where id = 1;

-- column that does not exist
select nmae from customers;

-- column of an alias that does not exist
select c.nmae from customers c;

-- an alias hides the table's name
select customers.id from customers c;

-- missing FROM entry
select o.id from customers c;

-- ambiguous column
select id from customers, orders;

-- subscripts count from one
select (array[10, 20, 30])[1], (array[10, 20, 30])[3], (array[10, 20, 30])[0], (array[10, 20, 30])[4];

-- subscript slices
select (array[10, 20, 30, 40])[2:3], (array[10, 20, 30, 40])[:2], (array[10, 20, 30, 40])[3:];

-- field of a row type that has names
select (c).name from customers c where c.id = 1;

-- names of expressions without alias
select 1, 'a', 1 + 1, null, count(*), max(id), upper('x'), true from customers;

-- names of casts
select '1'::int, cast('2' as bigint), id::text, name::varchar(3) from customers where id = 1;

-- names of case and coalesce
select case when true then 1 end, coalesce(null, 2), nullif(1, 2), greatest(1, 2), least(1, 2);

-- names of subqueries exists and arrays
select (select 1), (select max(id) from orders), exists (select 1), array[1, 2], array(select 1), row(1, 2);

-- names of special functions
select current_date is not null, extract(year from date '2024-01-01'), position('b' in 'abc'), substring('abc' from 2), trim(' a '), overlay('abc' placing 'x' from 1);

-- names of current functions
select count(*) from (select current_date, current_timestamp, localtime, localtimestamp, current_user, session_user, current_catalog, current_schema) t;

-- name of a subscripted column
select (array[1, 2])[1], (array[1, 2])[1:1];

-- duplicate column names
select 1 as a, 2 as a;

-- window function's name
select row_number() over (order by id), lag(id) over (order by id) from customers order by 1 limit 2;

-- aggregate with distinct
select count(distinct country), count(country), count(*) from customers;

-- aggregate with filter
select count(*) filter (where status = 'paid') as paid, sum(total) filter (where status = 'open') as open from orders;

-- aggregate with order
select array_agg(name order by id desc) from customers;

-- aggregates may not be nested
select max(count(*)) from customers;

-- aggregates not in where
select id from customers where count(*) > 1;

-- a column outside group by
select name, count(*) from customers group by country;

-- window call in where
select id from customers where row_number() over () = 1;

-- cast in the two notations
select cast('12' as int) + 1, '12'::int + 1, int4 '12' + 1;

-- function-style cast
select int4(12.6), text(12), float8('1.5');

-- cast of a wrong text
select 'abc'::int;

-- cast of an empty string
select ''::int;

-- cast of text with spaces
select '  42  '::int, ' 1.5 '::numeric, ' t '::bool;

-- scalar subquery of no row
select (select name from customers where id = 99);

-- scalar subquery of several rows
select (select name from customers);

-- scalar subquery of two columns
select (select id, name from customers limit 1);

-- array constructor of mixed numbers
select array[1, 2.5, 3];

-- array constructor of constants and null
select array['a', null, 'c'], array[null::int], array[1, null];

-- empty array needs a type
select array[];

-- empty array with a type
select array[]::int[], array[]::text[];

-- two-dimensional array
select array[[1, 2], [3, 4]], array[array[1], array[2]];

-- array of unlike types
select array[1, 'x'];

-- array from a subquery
select array(select id from customers order by id desc);

-- row comparison
select row(1, 2) < row(1, 3), (1, 2) = (1, 2), (1, null) = (1, 2);

-- order of evaluation is kept by case
select id, case when id > 3 then 10 / (id - 3) else 0 end from customers order by id;

-- case with no match is null
select case 5 when 1 then 'one' when 2 then 'two' end;

-- case of unlike results
select case when true then 1 else 'a' end;

-- case of number kinds
select case when true then 1 else 2.5 end, case when false then 1::smallint else 2::bigint end;

-- positional and named arguments
select make_interval(days => 10), make_interval(years => 1, months => 2);

-- collate C
select name from customers order by name collate "C";

-- unknown function
select no_such_function(1);

-- known function with wrong arguments
select upper(1, 2);

-- known function of another type
select length(42);

-- where needs a boolean
select 1 where 1;

-- boolean column in where
select id from customers where active order by id;

-- whole-row reference
select c from customers c where id = 1;
