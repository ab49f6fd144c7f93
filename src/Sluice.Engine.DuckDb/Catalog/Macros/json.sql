-- JSON functions and operators (manual, 9.16). json keeps the text it was given, jsonb is normal. Operators reach these names by a rule.
CREATE MACRO pg.json_follow(j, p) AS pg_fn_json_path(j, p::VARCHAR[]);
CREATE MACRO pg.json_follow_text(j, p) AS pg_fn_json_path_text(j, p::VARCHAR[]);
CREATE MACRO pg.jsonb_exists(j pg_jsonb, k VARCHAR) AS pg_fn_jsonb_exists(j, k);
CREATE MACRO pg.jsonb_exists_any(j pg_jsonb, k) AS pg_fn_jsonb_exists_any(j, k::VARCHAR[]);
CREATE MACRO pg.jsonb_exists_all(j pg_jsonb, k) AS pg_fn_jsonb_exists_all(j, k::VARCHAR[]);
CREATE MACRO pg.jsonb_contains(a, b) AS pg_fn_jsonb_contains(a::pg_jsonb, b::pg_jsonb);
CREATE MACRO pg.jsonb_concat(a, b) AS pg_fn_jsonb_concat(a::pg_jsonb, b::pg_jsonb);
CREATE MACRO pg.jsonb_delete(j pg_jsonb, k VARCHAR) AS pg_fn_jsonb_delete(j, [k]), (j pg_jsonb, k VARCHAR[]) AS pg_fn_jsonb_delete(j, k),
    (j pg_jsonb, k BIGINT) AS pg_fn_jsonb_delete_at(j, k);
CREATE MACRO pg.jsonb_delete_path(j pg_jsonb, p) AS pg_fn_jsonb_delete_path(j, p::VARCHAR[]);
CREATE MACRO pg.jsonb_set(j, p, value) AS pg_fn_jsonb_set(j::pg_jsonb, p::VARCHAR[], value::pg_jsonb, true),
    (j, p, value, missing) AS pg_fn_jsonb_set(j::pg_jsonb, p::VARCHAR[], value::pg_jsonb, missing);
CREATE MACRO pg.jsonb_insert(j, p, value) AS pg_fn_jsonb_insert(j::pg_jsonb, p::VARCHAR[], value::pg_jsonb, false),
    (j, p, value, after) AS pg_fn_jsonb_insert(j::pg_jsonb, p::VARCHAR[], value::pg_jsonb, after);
CREATE MACRO pg.jsonb_strip_nulls(j) AS pg_fn_jsonb_strip_nulls(j);
CREATE MACRO pg.json_strip_nulls(j) AS pg_fn_json_strip_nulls(j);
CREATE MACRO pg.jsonb_pretty(j) AS pg_fn_jsonb_pretty(j::pg_jsonb);
CREATE MACRO pg.json_array_length(j) AS pg_fn_json_array_length(j);
CREATE MACRO pg.jsonb_array_length(j) AS pg_fn_json_array_length(j);
CREATE MACRO pg.json_typeof(j) AS pg_fn_json_typeof(j);
CREATE MACRO pg.jsonb_typeof(j) AS pg_fn_json_typeof(j);
CREATE MACRO pg.json_object(a) AS pg_fn_json_object(a::VARCHAR[]), (a, b) AS pg_fn_json_object(a::VARCHAR[], b::VARCHAR[]);
CREATE MACRO pg.jsonb_object(a) AS pg_fn_jsonb_object(a::VARCHAR[]), (a, b) AS pg_fn_jsonb_object(a::VARCHAR[], b::VARCHAR[]);
-- A value as JSON, in the session's zone. pg_fn_json_value knows all types.
CREATE MACRO pg.json_text(x) AS pg_fn_json_value(x, system.main.current_setting('TimeZone'));
CREATE MACRO pg.array_to_json(x) AS pg.json_text(x);
CREATE MACRO pg.json_array_elements(j) AS unnest(pg_fn_json_elements(j))::JSON;
CREATE MACRO pg.jsonb_array_elements(j) AS pg_fn_jsonb(unnest(pg_fn_json_elements(j::pg_jsonb)));
CREATE MACRO pg.json_array_elements_text(j) AS unnest(pg_fn_json_elements_text(j));
CREATE MACRO pg.jsonb_array_elements_text(j) AS unnest(pg_fn_json_elements_text(j::pg_jsonb));
CREATE MACRO pg.json_object_keys(j) AS unnest(pg_fn_json_keys(j));
CREATE MACRO pg.jsonb_object_keys(j) AS unnest(pg_fn_json_keys(j::pg_jsonb));
-- The same in FROM.
CREATE MACRO pg.json_array_elements(j) AS TABLE SELECT unnest(pg_fn_json_elements(j))::JSON AS value;
CREATE MACRO pg.jsonb_array_elements(j) AS TABLE SELECT pg_fn_jsonb(unnest(pg_fn_json_elements(j::pg_jsonb))) AS value;
CREATE MACRO pg.json_array_elements_text(j) AS TABLE SELECT unnest(pg_fn_json_elements_text(j)) AS value;
CREATE MACRO pg.jsonb_array_elements_text(j) AS TABLE SELECT unnest(pg_fn_json_elements_text(j::pg_jsonb)) AS value;
CREATE MACRO pg.json_object_keys(j) AS TABLE SELECT unnest(pg_fn_json_keys(j)) AS json_object_keys;
CREATE MACRO pg.jsonb_object_keys(j) AS TABLE SELECT unnest(pg_fn_json_keys(j::pg_jsonb)) AS jsonb_object_keys;
CREATE MACRO pg.json_each(j) AS TABLE SELECT unnest(pg_fn_json_keys(j)) AS key, unnest(pg_fn_json_values(j))::JSON AS value;
CREATE MACRO pg.jsonb_each(j) AS TABLE SELECT unnest(pg_fn_json_keys(j::pg_jsonb)) AS key, pg_fn_jsonb(unnest(pg_fn_json_values(j::pg_jsonb))) AS value;
CREATE MACRO pg.json_each_text(j) AS TABLE SELECT unnest(pg_fn_json_keys(j)) AS key, unnest(pg_fn_json_values_text(j)) AS value;
CREATE MACRO pg.jsonb_each_text(j) AS TABLE SELECT unnest(pg_fn_json_keys(j::pg_jsonb)) AS key, unnest(pg_fn_json_values_text(j::pg_jsonb)) AS value;
-- Less than, equal to or greater than 0, in jsonb's order.
CREATE MACRO pg.jsonb_compare(a, b) AS pg_fn_jsonb_compare(a::pg_jsonb, b::pg_jsonb);
-- DuckDB's own, of documents it can walk.
CREATE MACRO pg.json_pretty(j) AS system.main.json_pretty(pg_fn_json_shallow(j));
CREATE MACRO pg.json_tree(j) AS TABLE (SELECT * FROM system.main.json_tree(pg_fn_json_shallow(j))), (j, p) AS TABLE (SELECT * FROM system.main.json_tree(pg_fn_json_shallow(j), p));
