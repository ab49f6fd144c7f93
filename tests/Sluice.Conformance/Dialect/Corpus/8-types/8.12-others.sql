-- 8.12 UUID, JSON, bit string and other types

-- uuid in several forms
select 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid, '{a0eebc99-9c0b4ef8-bb6d6bb9bd380a11}'::uuid, 'a0eebc999c0b4ef8bb6d6bb9bd380a11'::uuid;

-- bad uuid
select 'a0eebc99'::uuid;

-- random uuid
select pg_typeof(gen_random_uuid()), length(gen_random_uuid()::text);

-- uuid comparison
select 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid = 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', uuid '00000000-0000-0000-0000-000000000000' < uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff';

-- json keeps its text
select '{"b": 1,   "a": [1, 2.50, null], "b": 2}'::json;

-- jsonb is normalised
select '{"b": 1,   "aa": [1, 2.50, null], "a": "x", "b": 2}'::jsonb;

-- json scalars
select '1'::json, '"a"'::json, 'null'::json, 'true'::jsonb, '-1.50e2'::jsonb, '[]'::jsonb, '{}'::jsonb;

-- jsonb of unicode
select '"\u00e9\ud83d\ude00"'::jsonb, '"é"'::jsonb, '"a\tb"'::jsonb;

-- bad json
select '{"a": }'::json;

-- bad jsonb
select 'hello'::jsonb;

-- empty json
select ''::json;

-- json to text
select '{"a": 1}'::json::text, '{"a":1}'::jsonb::text, '"x"'::jsonb::text;

-- jsonb equality
select '{"a":1,"b":2}'::jsonb = '{"b":2, "a":1}'::jsonb, '[1,2]'::jsonb = '[2,1]'::jsonb, '1.0'::jsonb = '1'::jsonb;

-- json has no equality
select '{}'::json = '{}'::json;

-- jsonb to scalars
select '1.5'::jsonb::numeric, '42'::jsonb::int, 'true'::jsonb::bool;

-- jsonb string to a number is refused
select '"42"'::jsonb::int;

-- bit strings of a length
select B'101'::bit(3), B'101'::bit varying(5), '101'::bit(3), 5::bit(4), B'101'::bit(5);

-- bit string operators
select B'1100' & B'1010', B'1100' | B'1010', B'1100' # B'1010', ~B'1100', B'1100' << 1, B'10' || B'01';

-- bit strings of unlike length
select B'110' & B'10';

-- bit string to integer
select B'1010'::int, length(B'1010'), bit_count(B'1011');

-- money
select '12.34'::money, 1000::money;

-- point
select point '(1,2)', '(3,4)'::point;

-- inet
select '192.168.1.5'::inet, '10.0.0.0/8'::cidr;

-- xml
select '<a>1</a>'::xml;

-- tsvector
select 'a fat cat'::tsvector;

-- int4range
select '[1,5)'::int4range, int4range(1, 5), 3 <@ int4range(1, 5);

-- daterange
select daterange('2024-01-01', '2024-02-01'), date '2024-01-15' <@ daterange('2024-01-01', '2024-02-01');

-- oid and regtype
select 23::oid, 'integer'::regtype, 'int8'::regtype::oid, 25::regtype;

-- regtype of an unknown type
select 'no_such_type'::regtype;

-- unknown type in a cast
select '1'::no_such_type;

-- typeof names
select pg_typeof(1::smallint), pg_typeof(now()), pg_typeof(localtimestamp), pg_typeof(interval '1 day'), pg_typeof(array[1]), pg_typeof('{}'::jsonb), pg_typeof(null), pg_typeof(true), pg_typeof('\x00'::bytea), pg_typeof(current_date), pg_typeof(localtime);

-- domain-like type of the system
select 'a'::information_schema.sql_identifier, 1::information_schema.cardinal_number;
