-- 8.6 Boolean type

-- text as boolean
select 'yes'::bool, 'on'::bool, '1'::bool, 't'::bool, 'TRUE'::bool, 'no'::bool, 'off'::bool, '0'::bool, 'f'::bool, 'fal'::bool;

-- bad text as boolean
select 'maybe'::bool;

-- boolean to text
select true::text, false::text, true::varchar, cast(true as char(1));

-- boolean and integer
select 1::bool, 0::bool, 2::bool, true::int, false::int;

-- boolean from bigint is refused
select 1::bigint::bool;

-- boolean plus is refused
select true + 1;

-- boolean compared with integer
select true = 1;

-- boolean compared with text
select true = 't', false = 'no';

-- three-valued logic
select true and null, false and null, true or null, false or null, not null::bool;

-- boolean tests
select null is true, null is not true, false is false, null is unknown, true is not unknown, (null = 1) is unknown;

-- boolean aggregates
select bool_and(active), bool_or(active), every(active), count(active) from customers;

-- sum of booleans is refused
select sum(active) from customers;

-- max of booleans is refused
select max(active) from customers;

-- boolean order and comparison
select true > false, false < true, true <> false;
