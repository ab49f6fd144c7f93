-- 13 Transactions

-- set-up
create temp table tx (a int);

-- commit
begin;
insert into tx values (1);
commit;
select * from tx;

-- rollback
begin;
insert into tx values (2);
rollback;
select * from tx;

-- a failed transaction refuses commands
begin;
select 1 / 0;
select 1;
commit;

-- commit of a failed transaction rolls back
begin;
insert into tx values (3);
select nonsense;
commit;
select * from tx;

-- begin within a transaction warns
begin;
begin;
commit;

-- commit outside a transaction warns
commit;

-- rollback outside a transaction warns
rollback;

-- isolation levels
begin isolation level serializable;
show transaction_isolation;
commit;
begin transaction isolation level repeatable read, read only;
show transaction_isolation;
show transaction_read_only;
commit;
start transaction read only;
commit;
begin work;
end;
abort;

-- a read-only transaction refuses writing
begin read only;
create table lasting (a int);

-- set transaction
begin;
set transaction isolation level serializable;
show transaction isolation level;
rollback;

-- set transaction after a query
begin;
select 1;
set transaction isolation level serializable;

-- commit and chain
begin;
commit and chain;
select 1;
rollback and no chain;

-- savepoint without a transaction
savepoint s;

-- savepoint released
begin;
savepoint s;
insert into tx values (4);
release savepoint s;
commit;

-- rollback to a savepoint
begin;
savepoint s;
insert into tx values (5);
rollback to savepoint s;
commit;
select * from tx where a = 5;

-- rollback to a savepoint after an error
begin;
savepoint s;
select 1 / 0;
rollback to s;
select 1 as fine;
commit;

-- unknown savepoint
begin;
rollback to savepoint no_such;

-- implicit transaction of a message
insert into tx values (6); select 1 / 0;
select count(*) from tx where a = 6;

-- table made in a rolled back transaction
begin;
create temp table brief (a int);
rollback;
select * from brief;

-- prepared transactions are off
begin;
prepare transaction 'x';
