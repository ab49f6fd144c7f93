-- 8.15 Arrays

-- set-up
create temp table lists (id int, n int[], t text[]);
insert into lists values (1, '{1,2,3}', '{a,b}'), (2, '{}', '{"x y",NULL,"q\"z"}'), (3, null, array['c']);

-- array literals
select '{1,2,3}'::int[], '{a,"b c",null,"NULL",""}'::text[], '{}'::int[], '{1.5,2}'::numeric[], '{t,f}'::bool[];

-- array literals of dates
select '{2024-02-29,null}'::date[], '{"2024-02-29 10:00:00"}'::timestamp[];

-- array literal of two dimensions
select '{{1,2},{3,4}}'::int[], ('{{1,2},{3,4}}'::int[])[2][1];

-- malformed array literal
select '{1,2'::int[];

-- array literal of wrong elements
select '{1,a}'::int[];

-- text that is no array
select 'abc'::int[];

-- arrays in a table
select * from lists order by id;

-- subscript of a column
select id, n[1], n[4], t[2] from lists order by id;

-- slice of a column
select id, n[2:3], n[:2] from lists order by id;

-- concatenation of arrays
select array[1,2] || array[3], array[1,2] || 3, 0 || array[1,2], array[1] || null::int[], '{}'::int[] || 1;

-- concatenation of a literal
select array[1,2] || '{3,4}';

-- text array and an element
select array['a'] || 'b'::text, array['a'] || array['b','c'];

-- any and all
select 2 = any(array[1,2,3]), 4 = any('{1,2,3}'::int[]), 5 > all(array[1,2]), 1 = any(array[2,null]), 1 <> all(array[]::int[]);

-- any of a column
select id from lists where 'b' = any(t) order by id;

-- any of a literal
select id from customers where id = any('{1,3}') order by id;

-- containment
select array[1,2,3] @> array[2], array[2] <@ array[1,2,3], array[1,2] && array[2,3], array[1] && array[2], array[]::int[] <@ array[1];

-- array comparison
select array[1,2] = array[1,2], array[1,2] < array[1,3], array[1] < array[1,1], array[1,null] = array[1,null], array[1,2] <> array[2,1];

-- array length
select array_length(array[1,2,3], 1), array_length('{}'::int[], 1), array_length(array[1], 2), cardinality('{}'::int[]), cardinality(array[1,2]), array_ndims(array[1]), array_upper(array[1,2], 1), array_lower(array[1,2], 1), array_dims(array[1,2]);

-- array of arrays
select array[[1,2],[3,4]], array_dims(array[[1,2],[3,4]]), cardinality(array[[1,2],[3,4]]);

-- multidimensional arrays must match
select array[[1,2],[3]];

-- appending and removing
select array_append(array[1,2], 3), array_prepend(0, array[1,2]), array_cat(array[1], array[2]), array_remove(array[1,2,1], 1), array_replace(array[1,2,1], 1, 9);

-- position in an array
select array_position(array['a','b','c'], 'b'), array_position(array[1,2], 3), array_positions(array[1,2,1], 1);

-- array to string and back
select array_to_string(array[1,null,3], ','), array_to_string(array['a',null], '-', '*'), string_to_array('a,b,,c', ','), string_to_array('abc', null), string_to_array('a,b', ',', 'b'), string_to_array('', ',');

-- array fill and trim
select array_fill(7, array[3]), trim_array(array[1,2,3,4], 2);

-- unnest in the select list
select id, unnest(n) from lists order by 1, 2;

-- unnest in from
select l.id, x from lists l, unnest(l.t) as x order by l.id, x;

-- unnest with ordinality of a column
select l.id, u.x, u.n from lists l left join lateral unnest(l.n) with ordinality as u(x, n) on true order by l.id, u.n;

-- array_agg of an empty set
select array_agg(id) from customers where id > 100;

-- array_agg keeps nulls
select array_agg(country order by id) from customers;

-- cast of an array
select array[1,2]::text[], array['1','2']::int[], array[1,2]::text, '{1,2}'::text::int[], array[1.5,2.5]::int[];

-- generate_subscripts
select generate_subscripts(array['a','b','c'], 1) as i;

-- arrays in group by
select t, count(*) from lists group by t order by t;

-- order of arrays
select n from lists order by n;

-- unnest of two-dimensional array
select unnest(array[[1,2],[3,4]]);

-- comparison with any and like
select name from customers where name like any(array['A%', 'G%']) order by name;

-- array with lower bound
select '[2:4]={1,2,3}'::int[];

-- coalesce of an array
select id, coalesce(n, '{}') from lists order by id;
