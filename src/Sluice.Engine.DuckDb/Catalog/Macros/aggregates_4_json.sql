-- Aggregates into JSON (manual, 9.21), from DuckDB's lists; rows and arrays stand on lines of their own.
CREATE MACRO pg.json_agg_separator(l) AS CASE WHEN system.main.typeof(l) LIKE 'STRUCT%' OR system.main.typeof(l) LIKE '%][]' THEN E', \n ' ELSE ', ' END;
CREATE MACRO pg.json_agg_out(l) AS
    ('[' || system.main.array_to_string(system.main.list_transform(l, lambda e: coalesce(system.main.to_json(e)::VARCHAR, 'null')), pg.json_agg_separator(l)) || ']')::JSON;
CREATE MACRO pg.jsonb_agg_out(l) AS
    ('[' || system.main.array_to_string(system.main.list_transform(l, lambda e: coalesce(system.main.to_json(e)::VARCHAR, 'null')), ', ') || ']')::pg_jsonb;
CREATE MACRO pg.json_agg(x) AS pg.json_agg_out(system.main.list(x));
CREATE MACRO pg.jsonb_agg(x) AS pg.jsonb_agg_out(system.main.list(x));
-- Keys and values are joined as they are, and made text only of the rows a FILTER left.
CREATE MACRO pg.json_pair(k, v) AS {'key': k, 'value': v};
CREATE MACRO pg.json_key(k) AS system.main.to_json(coalesce(k::VARCHAR, error('SQLSTATE 22023: field name must not be null')))::VARCHAR;
CREATE MACRO pg.json_object_agg_out(l) AS
    ('{ ' || system.main.array_to_string(system.main.list_transform(l, lambda e: pg.json_key(e['key']) || ' : ' || coalesce(system.main.to_json(e['value'])::VARCHAR, 'null')), ', ') || ' }')::JSON;
CREATE MACRO pg.jsonb_object_agg_out(l) AS
    ('{' || system.main.array_to_string(system.main.list_transform(l, lambda e: pg.json_key(e['key']) || ': ' || coalesce(system.main.to_json(e['value'])::VARCHAR, 'null')), ', ') || '}')::pg_jsonb;
CREATE MACRO pg.json_object_agg(k, v) AS pg.json_object_agg_out(system.main.list(pg.json_pair(k, v)));
CREATE MACRO pg.jsonb_object_agg(k, v) AS pg.jsonb_object_agg_out(system.main.list(pg.json_pair(k, v)));
