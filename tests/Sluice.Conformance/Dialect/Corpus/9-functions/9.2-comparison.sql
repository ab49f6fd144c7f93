-- 9.2 Logical and comparison operators

-- comparison operators
select 1 < 2, 1 <= 1, 2 > 1, 2 >= 3, 1 = 1, 1 <> 2, 1 != 1;

-- comparison across number types
select 1 = 1.0, 1::smallint < 2::bigint, 1.5 > 1::float8, 0.1 = 0.1::float8, 1::real = 1;

-- between
select 5 between 1 and 10, 5 between 10 and 1, 5 between symmetric 10 and 1, 5 not between 1 and 4;

-- is distinct from
select 1 is distinct from null, null is not distinct from null, 1 is distinct from 1;

-- comparison with null
select 1 = null, null = null, null <> 1, null < 1;

-- is null in two notations
select null is null, 1 isnull, 1 notnull, null is not null;

-- num_nulls
select num_nulls(1, null, 'a', null), num_nonnulls(1, null);

-- null in where and not in
select id from customers where country not in ('GB', 'US') order by id;

-- not in with null
select id from customers where 1 not in (2, null);

-- in with null
select 1 in (1, null), 2 in (1, null), 2 not in (1, null);

-- number compared with quoted number
select 1 = '1', '10'::int > '9', 1.5 = '1.5', id = '2' from customers where id = '2';

-- number compared with text column is refused
select id = name from customers;

-- number compared with bad text
select 1 = 'one';

-- text compared with number
select '1'::text = 1;

-- date compared with integer
select current_date > 5;

-- timestamp compared with date text
select timestamp '2024-01-01 10:00' > '2024-01-01', date '2024-01-01' = '2024-01-01';

-- coalesce takes the first
select coalesce(null, null, 'x'), coalesce(credit, 0) from customers where id = 3;

-- coalesce of unlike types
select coalesce(1, 'a');

-- coalesce of number types
select coalesce(null::int, 1.5), coalesce(1, 2::bigint), pg_typeof(coalesce(1::smallint, 2));

-- nullif
select nullif(1, 1), nullif('a', 'b'), nullif(status, 'paid') from orders where id in (101, 103) order by id;

-- division guarded by nullif
select id, 10 / nullif(id - 3, 0) from customers order by id;

-- greatest and least ignore nulls
select greatest(1, null, 3), least(null, 2), greatest(null, null), greatest('a', 'B'), least(date '2024-01-01', date '2023-01-01');

-- greatest of mixed numbers
select greatest(1, 2.5), least(1::bigint, 2), greatest(1.5::float8, 1);

-- case with conditions
select id, case when total >= 100 then 'big' when total > 0 then 'small' else 'none' end as size from orders order by id;

-- simple case
select status, case status when 'paid' then 1 when 'open' then 2 else 0 end from orders order by id;

-- case stops early
select case when true then 1 else 1 / 0 end;

-- and does not chain numbers
select 1 and 2;

-- not of a number
select not 1;

-- xor is inequality
select true <> false, true = false;
