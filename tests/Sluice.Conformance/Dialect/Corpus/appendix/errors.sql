-- Appendix A: Error codes

-- relation with a schema that does not exist
select * from pg_catalog.no_such;

-- function of an unknown schema
select no_such_schema.f(1);

-- create a schema's table without right or place
create table no_such_schema.t (a int);

-- alias in where
select total * 2 as twice from orders where twice > 100;

-- alias in having
select status, count(*) as n from orders group by status having n > 1;

-- unknown column in order by
select id from orders order by nothing;

-- unknown column in group by
select count(*) from orders group by nothing;

-- unknown column in a join
select * from customers c join orders o on c.id = o.cust_id;

-- unknown column in a function
select upper(nothing) from customers;

-- ambiguous column in order by of a join
select c.name from customers c join orders o on c.id = o.customer_id order by id;

-- star with no table
select *;

-- star in a function other than count
select sum(*) from orders;

-- count of nothing
select count();

-- missing group by
select status, sum(total) from orders;

-- group by with a nested column
select customer_id, status, count(*) from orders group by customer_id;

-- order by outside of grouping
select status from orders group by status order by id;

-- subquery with group by missing
select (select total from orders group by status);

-- aggregate in join condition
select * from customers c join orders o on count(*) = 1;

-- window in group by
select count(*) from orders group by row_number() over ();

-- window in having
select status from orders group by status having row_number() over () = 1;

-- aggregate in limit
select id from orders limit count(*);

-- column in limit
select id from orders limit id;

-- limit of text
select id from orders limit 'many';

-- unterminated quoted identifier
select "abc;

-- missing from keyword
select id customers where id = 1;

-- double where
select id from customers where id = 1 where id = 2;

-- group before where
select status from orders group by status where id = 1;

-- unknown join type
select * from customers lefty join orders on true;

-- join without a condition
select * from customers join orders;

-- on with cross join
select * from customers cross join orders on true;

-- between without and
select 1 between 2;

-- case without end
select case when true then 1;

-- in without list
select 1 in;

-- cast without type
select cast(1 as);

-- cast of an unknown type with arguments
select 1::decimal(0);

-- numeric precision too large
select 1::numeric(1001, 2);

-- interval literal without a string
select interval 1 day;

-- string with backslash quote
select 'it\'s';

-- set returning function as an aggregate argument
select sum(generate_series(1, 3));

-- too many arguments
select lower('a', 'b', 'c');

-- boolean operator on text
select 'a' and true;

-- not of text column
select not name from customers;

-- minus of text
select -'a'::text;

-- unknown operator of arrays
select array[1] + array[2];

-- array of a scalar subscript
select (5)[1];

-- subscript by text
select (array[1,2])['a'];

-- field of a scalar
select (5).x;

-- field that is not in the row
select (c).nothing from customers c;

-- unique violation in a table
create temp table uniq (a int unique);
insert into uniq values (1);
insert into uniq values (1);

-- statement after an unknown statement
selekt 1; select 2;

-- error in the second statement of a message
select 1; select nonsense; select 3;

-- reserved name as a table alias
select 1 from customers as select;

-- drop a database
drop database no_such_database;

-- alter an unknown table
alter table no_such_table add column a int;

-- create index on an unknown table
create index on no_such_table (a);

-- grant on an unknown table
grant select on no_such_table to public;

-- use is no command
use customers;

-- describe is no command
describe customers;

-- show tables is no setting
show tables;

-- invalid escape in like
select 'a' like 'a\' escape 'xx';

-- negative substring length in a column
select substring(name from 1 for -1) from customers;

-- invalid time zone in a cast
select '2024-01-01 00:00 Foo/Bar'::timestamptz;

-- null in a not null context
select * from generate_series(1, null);

-- division by zero in a where
select id from orders where total / 0 > 1;

-- division by zero in an aggregate
select sum(total) / (count(*) - count(*)) from orders;

-- recursion without recursive
with t as (select 1 as n union all select n + 1 from t) select * from t;

-- column reference in values
values (id);

-- default outside an insert
select default;

-- duplicate alias in from
select * from customers a, orders a;

-- using with unlike types
select * from (select 1 as k) a join (select 'x'::text as k) b using (k);

-- natural full join on unlike types
select * from (select 1 as k) a natural join (select date '2024-01-01' as k) b;

-- function in from that is no table
select * from upper('x');

-- lateral reference without lateral
select * from customers c, (select * from orders o where o.customer_id = c.id) s;

-- outer reference from a wrong side
select * from orders o right join lateral (select o.id) s on true;
