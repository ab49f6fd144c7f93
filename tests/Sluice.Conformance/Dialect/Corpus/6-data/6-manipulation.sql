-- 6 Data manipulation

-- set-up
create temp table stock (id int, product text, quantity int, price numeric(8,2));
insert into stock values (1, 'pen', 10, 2.50), (2, 'ink', 5, 19.00), (3, 'lamp', 0, 155.20);

-- insert with columns
insert into stock (id, product) values (4, 'rug');
select * from stock where id = 4;

-- insert several rows
insert into stock values (5, 'mug', 3, 4.5), (6, 'cup', 7, 3);

-- insert from a query
insert into stock select id + 100, name, 1, credit from customers where credit is not null and credit < 1000000;

-- insert returning
insert into stock values (7, 'box', 2, 1.00) returning id, product, quantity * price as value;

-- insert returning star
insert into stock values (8, 'jar', 1, 2.00) returning *;

-- insert too many values
insert into stock values (9, 'x', 1, 2, 3);

-- insert fewer values than columns
insert into stock (id, product) values (9);

-- insert into an unknown column
insert into stock (id, colour) values (9, 'red');

-- insert a wrong type
insert into stock values ('nine', 'x', 1, 2);

-- insert out of range
insert into stock (id) values (3000000000);

-- insert numeric overflow
insert into stock (price) values (1234567.89);

-- insert rounds to the scale
insert into stock values (10, 'cap', 1, 1.005) returning price;

-- update
update stock set quantity = quantity - 1 where id = 1;
select quantity from stock where id = 1;

-- update of two columns
update stock set (quantity, price) = (20, 3.00) where id = 2 returning *;

-- update from another table
update stock s set price = i.price from items i where i.product = s.product and i.order_id = 107 returning s.product, s.price;

-- update with a subquery
update stock set quantity = (select count(*) from orders) where id = 3 returning quantity;

-- update returning old columns
update stock set product = upper(product) where id in (1, 2) returning id, product;

-- update none
update stock set quantity = 1 where id = 99999;

-- update an unknown column
update stock set colour = 'red';

-- update to a wrong type
update stock set quantity = 'many';

-- delete
delete from stock where id = 6;

-- delete returning
delete from stock where id > 100 returning id;

-- delete using
delete from stock s using customers c where c.id = s.id and c.name = 'Zoë' returning s.id;

-- delete all and count
create temp table gone as select 1 as a union select 2;
delete from gone;
select count(*) from gone;
drop table gone;

-- on conflict do nothing
create temp table keyed (id int primary key, v text);
insert into keyed values (1, 'a');
insert into keyed values (1, 'b') on conflict do nothing;
insert into keyed values (1, 'c') on conflict (id) do update set v = excluded.v returning *;
drop table keyed;

-- merge
merge into stock s using (values (1, 99)) as n(id, q) on s.id = n.id when matched then update set quantity = n.q;
select quantity from stock where id = 1;

-- insert of default values
insert into stock default values returning *;

-- insert into a table that is not
insert into no_such_table values (1);

-- update of a table that is not
update no_such_table set a = 1;

-- delete from a table that is not
delete from no_such_table;

-- with and insert
with n as (select 50 as id, 'fifty' as product) insert into stock (id, product) select * from n returning id, product;

-- insert an array and json
create temp table mixed (a int[], j jsonb);
insert into mixed values ('{1,2}', '{"k": 1}'), (array[3], '[]');
select a[1], j from mixed order by 1;
update mixed set a = a || 9 where a[1] = 1 returning a;
drop table mixed;

-- values after an insert in one message
insert into stock values (60, 'sixty', 1, 1); select product from stock where id = 60; delete from stock where id = 60;

-- copy a query to the client
copy (select id, name, since from customers order by id) to stdout;

-- copy to the client as csv
copy (select id, name, note from customers c left join (values (1, 'a,"b"')) n(cid, note) on cid = id order by id) to stdout with (format csv, header);

-- copy with a delimiter and null
copy (select id, country from customers order by id) to stdout with (delimiter '|', null 'none');
