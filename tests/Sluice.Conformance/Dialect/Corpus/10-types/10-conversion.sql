-- 10 Type conversion

-- literals take the type of the other side
select '2' + 2, 2 * '3', '2024-01-01' > date '2023-01-01', true = 'yes', 1.5 < '2', interval '1 day' + '1 hour';

-- two literals are text
select 'a' || 'b', 'a' = 'b', 'a' < 'b', '10' < '9';

-- two literals do not add
select '1' + '2';

-- literal that does not fit
select 2 + 'x';

-- literal minus date
select '2024-02-29' - date '2024-02-01', date '2024-02-29' - '2024-02-01';

-- function takes a literal
select abs('-5'), length('5'), round('2.567', 2), upper('a'), date_part('year', date '2024-01-01');

-- date_part of a literal is ambiguous or not
select date_part('year', '2024-01-01');

-- implicit casts of arguments
select round(5), power(2, 3), sqrt(16), substr('abcdef', 2::smallint), repeat('x', 3::smallint), lpad('a', 3);

-- bigint argument does not narrow
select repeat('x', 3::bigint);

-- numeric argument does not become an integer
select substr('abc', 2.0);

-- double does not become numeric implicitly
select round(2.5::float8, 1);

-- integer does not become text implicitly
select upper(5);

-- integer does not become boolean implicitly
select case when 1 then 2 end;

-- text does not become a date implicitly
select date '2024-01-01' = '2024-01-01'::text;

-- text column compared with date
select count(*) from customers where name = date '2024-01-01';

-- text column plus number
select name + 1 from customers;

-- numbers widen in a union
select 1::smallint as v union select 2::bigint union select 3.5 order by v;

-- literal in a union takes the column's type
select id from customers where id < 2 union select '7' order by id;

-- null in a union
select null as v union select 1 order by v;

-- two nulls in a union are text
select null as v union all select null;

-- three-way union of null text and integer
select null as v union select 'a' union select 'b' order by v;

-- case takes the common type
select pg_typeof(case when true then 1 else 2.0 end), pg_typeof(case when true then null else 1 end), pg_typeof(coalesce(null, 'x'));

-- date and timestamp in a union
select date '2024-01-01' as d union select timestamp '2024-01-02 10:00' order by d;

-- array elements take the common type
select pg_typeof(array[1, 2.5]), pg_typeof(array[1, null]), pg_typeof(array['1', '2']), array[1, '2'];

-- values take the common type
select v, pg_typeof(v) from (values (1), (2.5), (null)) t(v);

-- insert converts by assignment
create temp table assign (i int, t text, d date, n numeric(5,1), b bool, v varchar(3));
insert into assign values (1.6, 42, '2024-02-29', 3.14159, 'yes', 'ab');
insert into assign (i, d) values ('7', timestamp '2024-02-29 10:00');
insert into assign (n) values (1.5::float8);
select * from assign order by i;
insert into assign (i) values ('x');
drop table assign;

-- assignment does not convert text to integer
create temp table assign2 (i int);
insert into assign2 select 'a'::text;

-- assignment does not convert boolean to integer
create temp table assign3 (i int);
insert into assign3 values (true);

-- cast between unlike types is refused
select true::date;

-- cast of integer to bytea is refused
select 1::bytea;

-- cast of a date to a number is refused
select current_date::numeric;

-- cast of interval to integer is refused
select interval '1 day'::int;

-- cast of array to scalar is refused
select array[1]::int;

-- cast of double to text and back
select (1.0::float8 / 3)::text::float8 = 1.0::float8 / 3, 1e-7::text, 1e21::text, 0.1::real::text;

-- casts by function name
select date('2024-02-29'), timestamp '2024-02-29'::date, "time"('10:00'::interval), text(5), int8('5'), float4(1.5);

-- cast of numeric to integer types overflows
select 99999999999::numeric::int;

-- cast of NaN to integer
select 'NaN'::float8::int;

-- cast of infinity to numeric
select 'Infinity'::float8::numeric;

-- cast of text to interval and time
select '1 day'::text::interval, '10:00'::text::time, '2024-02-29 10:00'::text::timestamp::time;

-- cast of char arrays
select '{a,b}'::varchar(1)[], array['abc']::varchar(2)[];

-- timestamp to date in comparison
select timestamp '2024-02-29 10:00' = date '2024-02-29', timestamp '2024-02-29 10:00'::date = date '2024-02-29';

-- unknown operator names its types
select 'a'::text * 2;

-- unknown function names its types
select date_trunc(1, 2);

-- precision of numeric casts in a table
select total::int, total::numeric(6,1), total::float8, total::text from orders order by id;
