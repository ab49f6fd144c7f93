-- 5 Data definition

-- create a temporary table
create temp table t1 (id int primary key, name text not null, made timestamp default now());
insert into t1 (id, name) values (1, 'a');
select id, name, made is not null from t1;
drop table t1;

-- temporary table that exists
create temp table t2 (a int);
create temp table t2 (a int);

-- temporary table if not exists
create temp table if not exists t3 (a int);
create temp table if not exists t3 (a int);
drop table t3;

-- drop a table that is not
drop table no_such_table;

-- drop if exists
drop table if exists no_such_table;

-- create table as
create temp table t4 as select status, count(*) as n from orders group by status;
select * from t4 order by status;
drop table t4;

-- create table as with names
create temp table t5 (a, b) as select 1, 'x';
select * from t5;
drop table t5;

-- create table as with no data
create temp table t6 as select * from orders with no data;
select count(*) from t6;
drop table t6;

-- select into a temporary table
select id, name into temp t7 from customers where id < 3;
select * from t7 order by id;
drop table t7;

-- local temporary table on commit preserve rows
create local temporary table t8 (a int) on commit preserve rows;
insert into t8 values (1);
select * from t8;
drop table t8;

-- table like another
create temp table t9 (like customers);
select * from t9;
drop table t9;

-- not null is enforced
create temp table t10 (a int not null);
insert into t10 values (null);

-- primary key is enforced
create temp table t11 (a int primary key);
insert into t11 values (1), (1);

-- check is enforced
create temp table t12 (a int check (a > 0));
insert into t12 values (-1);

-- defaults
create temp table t13 (a int default 5, b text default 'x' || 'y', c date default '2024-01-01');
insert into t13 default values;
insert into t13 (a) values (default), (7);
select * from t13 order by a;
drop table t13;

-- generated column
create temp table t14 (a int, b int generated always as (a * 2) stored);
insert into t14 values (3);
select * from t14;
drop table t14;

-- serial column
create temp table t15 (id serial, v text);
insert into t15 (v) values ('a'), ('b');
select * from t15 order by id;
drop table t15;

-- identity column
create temp table t16 (id int generated always as identity, v text);
insert into t16 (v) values ('a'), ('b');
select * from t16 order by id;
drop table t16;

-- column types of a table
create temp table t17 (a smallint, b integer, c bigint, d decimal(10,2), e real, f double precision, g varchar(20), h char(3), i text, j date, k time, l timestamp, m timestamptz, n interval, o boolean, p uuid, q bytea, r json, s jsonb, t int[], u text[]);
select * from t17;
drop table t17;

-- unknown column type
create temp table t18 (a no_such_type);

-- column named twice
create temp table t19 (a int, a text);

-- temporary view
create temp view v1 as select id, name from customers where active;
select * from v1 order by id;
drop view v1;

-- replace a view
create or replace temp view v2 as select 1 as a;
create or replace temp view v2 as select 1 as a, 2 as b;
select * from v2;
drop view v2;

-- view with column names
create temp view v3 (x, y) as select 1, 'a';
select * from v3;
drop view v3;

-- drop a view by drop table
create temp view v4 as select 1;
drop table v4;

-- add and drop a column
create temp table t20 (a int);
alter table t20 add column b text default 'x';
insert into t20 values (1);
select * from t20;
alter table t20 drop column a;
select * from t20;
drop table t20;

-- rename
create temp table t21 (a int);
alter table t21 rename column a to b;
alter table t21 rename to t22;
select b from t22;
drop table t22;

-- truncate
create temp table t23 (a int);
insert into t23 values (1);
truncate t23;
truncate table t23;
select count(*) from t23;
drop table t23;

-- index on a temporary table
create temp table t24 (a int);
create index on t24 (a);
create index t24_a on t24 (a);
drop table t24;

-- analyze a temporary table
create temp table t25 (a int);
analyze t25;
drop table t25;

-- comment on a temporary table
create temp table t26 (a int);
comment on table t26 is 'a comment';
drop table t26;
