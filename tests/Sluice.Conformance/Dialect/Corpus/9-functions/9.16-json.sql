-- 9.16 JSON functions and operators

-- set-up
create temp table docs (id int, body jsonb, raw json);
insert into docs values
  (1, '{"name": "Ada", "age": 36, "tags": ["math", "code"], "address": {"city": "London", "zip": null}}', '{"a": 1}'),
  (2, '{"name": "Grace", "age": 85.5, "tags": [], "active": true}', '[1, 2, 3]'),
  (3, '[1, {"x": "y"}, null]', null);

-- jsonb columns
select * from docs order by id;

-- json arrow operators
select '[{"a":"foo"},{"b":"bar"}]'::json -> 1, '{"a": {"b":"foo"}}'::json -> 'a', '[1,2,3]'::json ->> 2, '{"a":1,"b":"x"}'::json ->> 'b';

-- jsonb arrow operators
select body -> 'name', body ->> 'name', body -> 'age', body ->> 'age', body -> 'missing', body -> 0 from docs order by id;

-- jsonb arrow with negative index
select '[1,2,3]'::jsonb -> -1, '[1,2,3]'::jsonb -> 5, '"x"'::jsonb -> 0;

-- json path arrows
select '{"a": {"b": ["foo","bar"]}}'::json #> '{a,b,1}', '{"a": {"b": ["foo","bar"]}}'::json #>> '{a,b,1}', body #>> '{address,city}' from docs where id = 1;

-- jsonb null against SQL null
select body -> 'address' -> 'zip', body -> 'address' ->> 'zip', body -> 'address' -> 'zip' is null, body -> 'nothing' is null from docs where id = 1;

-- jsonb in where
select id from docs where body ->> 'name' = 'Ada' and (body ->> 'age')::int > 30;

-- jsonb containment
select '{"a":1, "b":2}'::jsonb @> '{"b":2}'::jsonb, '{"b":2}'::jsonb <@ '{"a":1, "b":2}'::jsonb, '[1,2,3]'::jsonb @> '[3,1]'::jsonb, '[1,2]'::jsonb @> '1'::jsonb;

-- jsonb existence
select '{"a":1, "b":2}'::jsonb ? 'b', '["a", "b"]'::jsonb ? 'b', '{"a":1}'::jsonb ?| array['b','a'], '{"a":1}'::jsonb ?& array['a','b'];

-- jsonb concatenation
select '["a", "b"]'::jsonb || '["a", "d"]'::jsonb, '{"a": "b"}'::jsonb || '{"c": "d"}'::jsonb, '[1, 2]'::jsonb || '3'::jsonb, '{"a": 1}'::jsonb || '{"a": 2}'::jsonb;

-- jsonb minus
select '{"a": "b", "c": "d"}'::jsonb - 'a', '["a", "b", "c"]'::jsonb - 1, '{"a": "b", "c": "d"}'::jsonb - '{a,c}'::text[], '["a", {"b":1}]'::jsonb #- '{1,b}';

-- jsonb subscripts
select ('{"a": {"b": 1}}'::jsonb)['a']['b'], ('[1, "2", null]'::jsonb)[1], body['tags'][0] from docs where id = 1;

-- to_json
select to_json('Fred said "Hi."'::text), to_json(42), to_json(1.50), to_json(true), to_json(null::text), to_json(array[1,2]), to_json(date '2024-02-29'), to_json(timestamp '2024-02-29 10:00:00');

-- to_jsonb
select to_jsonb('x'::text), to_jsonb(1.50), to_jsonb(array['a', null]), to_jsonb(timestamptz '2024-02-29 10:00:00+00');

-- array_to_json and row_to_json
select array_to_json('{{1,5},{99,100}}'::int[]), row_to_json(row(1, 'foo')), row_to_json(c) from (select id, name from customers where id = 1) c;

-- json_build_array
select json_build_array(1, 2, 'foo', null, 4.50, true), jsonb_build_array(1, 'a', array[1,2]), json_build_array();

-- json_build_object
select json_build_object('foo', 1, 2, 'bar', 'n', null), jsonb_build_object('b', 1, 'a', json_build_array(1, 2)), json_build_object();

-- json_build_object of an odd count
select json_build_object('a', 1, 'b');

-- json_object
select json_object('{a, 1, b, "def", c, 3.5}'), json_object('{a,b}', '{1,2}'), jsonb_object(array['k','v']);

-- json_array_elements
select * from json_array_elements('[1, true, [2, false], "x"]');

-- jsonb_array_elements_text
select * from jsonb_array_elements_text('["foo", "bar", null, 1.50]');

-- json_array_length
select json_array_length('[1,2,3,{"f1":1},4]'), jsonb_array_length('[]');

-- json_array_length of an object
select json_array_length('{"a": 1}');

-- json_each
select * from json_each('{"a":"foo", "b":1}');

-- jsonb_each_text
select * from jsonb_each_text('{"b":"bar", "a":"foo", "n":null}') order by key;

-- each of a column
select d.id, e.key, e.value from docs d, jsonb_each(d.body) e where d.id = 1 order by e.key;

-- elements of a column
select d.id, t.tag from docs d cross join lateral jsonb_array_elements_text(d.body -> 'tags') as t(tag) where jsonb_typeof(d.body) = 'object' order by d.id, t.tag;

-- json_object_keys
select json_object_keys('{"f1":"abc","f2":{"f3":"a", "f4":"b"}}');

-- json_extract_path
select json_extract_path('{"f2":{"f3":1},"f4":{"f5":99,"f6":"foo"}}', 'f4', 'f6'), jsonb_extract_path_text('{"a":{"b":"c"}}', 'a', 'b');

-- json_typeof
select json_typeof('-123.4'), json_typeof('null'), json_typeof('{}'), json_typeof('[]'), jsonb_typeof('"a"'), jsonb_typeof('true');

-- jsonb_set and insert
select jsonb_set('[{"f1":1,"f2":null},2,null,3]', '{0,f1}', '[2,3,4]', false), jsonb_set('{"a":1}', '{b}', '2'), jsonb_insert('{"a": [0,1,2]}', '{a, 1}', '"new"');

-- jsonb_strip_nulls and pretty
select jsonb_strip_nulls('{"f1":1, "f2":null, "f3":[null]}'), json_strip_nulls('{"f1":1,"f2":null}'), jsonb_pretty('{"a":[1,{"b":null}],"c":{}}');

-- json_to_record
select * from json_to_record('{"a":1,"b":[1,2,3],"c":"bar"}') as x(a int, b text, c text, d text);

-- jsonb_to_recordset
select * from jsonb_to_recordset('[{"a":1,"b":"foo"}, {"a":"2","c":"bar"}]') as x(a int, b text);

-- json_agg
select json_agg(id order by id desc), json_agg(name order by id) from customers where id < 4;

-- json_agg of rows
select json_agg(c order by c.id) from (select id, name, credit from customers where id < 3) c;

-- jsonb_agg with filter
select jsonb_agg(id order by id) filter (where active), jsonb_agg(country order by id) from customers;

-- json_agg of nothing
select json_agg(id), coalesce(json_agg(id), '[]'::json) from customers where id > 100;

-- json_object_agg
select json_object_agg(name, id order by id), jsonb_object_agg(name, credit) from customers where id < 4;

-- json_object_agg with a null key
select json_object_agg(country, id) from customers;

-- nested aggregates of json
select json_agg(json_build_object('status', status, 'ids', ids) order by status) from (select status, array_agg(id order by id) as ids from orders group by status) s;

-- jsonb_path_query
select * from jsonb_path_query('{"a":[1,2,3,4,5]}', '$.a[*] ? (@ >= 2 && @ <= 4)');

-- jsonb_path functions
select jsonb_path_exists('{"a":[1,2,3]}', '$.a[*] ? (@ > 2)'), jsonb_path_query_first('{"a":[1,2]}', '$.a[1]'), jsonb_path_query_array('{"a":[1,2]}', '$.a[*]'), '{"a":1}'::jsonb @? '$.a', '{"a":[1,2]}'::jsonb @@ '$.a[*] > 1';

-- json number precision
select '{"n": 12345678901234567890.123456789}'::jsonb -> 'n', '{"n": 1.00}'::jsonb ->> 'n', '[1e3]'::jsonb;

-- arrow on text is refused
select 'abc'::text -> 'a';

-- jsonb group by
select body -> 'active', count(*) from docs group by 1 order by 2, 1;

-- jsonb comparison
select '1'::jsonb < '2'::jsonb, '"a"'::jsonb < '"b"'::jsonb, '{"a":1}'::jsonb = '{"a":1.0}'::jsonb;

-- json of a cast to numbers
select (body ->> 'age')::numeric, (body -> 'age')::numeric, ((body ->> 'tags')::jsonb ->> 0) from docs where id < 3 order by id;
