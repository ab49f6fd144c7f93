-- SQL commands: PREPARE, cursors, EXPLAIN

-- prepare and execute
prepare by_id (int) as select name from customers where id = $1;
execute by_id(1);
execute by_id('2');
deallocate by_id;

-- prepare without types
prepare sums as select $1::int + $2::int as s;
execute sums(1, 2);
deallocate sums;

-- execute an unknown statement
execute no_such_statement;

-- prepare a name twice
prepare twice as select 1;
prepare twice as select 2;

-- deallocate all
prepare again as select 1;
deallocate all;
execute again;

-- execute with too few parameters
prepare two (int, int) as select $1 + $2;
execute two(1);

-- deallocate an unknown statement
deallocate no_such_statement;

-- cursor
begin;
declare c cursor for select id from customers order by id;
fetch 2 from c;
fetch next from c;
fetch all in c;
fetch c;
close c;
commit;

-- cursor with hold
declare h cursor with hold for select generate_series(1, 3) as n;
fetch forward 2 from h;
move 1 in h;
fetch h;
close h;

-- cursor outside a transaction
declare c cursor for select 1;

-- fetch from an unknown cursor
fetch 1 from no_such_cursor;

-- close an unknown cursor
close no_such_cursor;

-- a cursor ends with its transaction
begin;
declare c cursor for select 1;
commit;
fetch c;

-- declare a cursor twice
begin;
declare c cursor for select 1;
declare c cursor for select 2;

-- do block
do $$ begin null; end $$;

-- listen and notify
listen news;
unlisten news;
unlisten *;

-- execute in an error
prepare failing as select 1 / $1::int;
execute failing(0);

-- explain of a wrong table
explain select * from no_such_table;

-- call of a procedure that is not
call no_such_procedure();

-- lock of a temporary table
begin;
lock table customers;
commit;

-- vacuum
vacuum customers;

-- discard
discard all;
select 1 as still_here;
