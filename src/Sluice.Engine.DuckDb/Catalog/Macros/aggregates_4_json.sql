-- Aggregates into JSON (manual, 9.21), from DuckDB's lists; a function writes the whole text.
CREATE MACRO pg.json_agg_out(l) AS pg_fn_json_agg(l, system.main.current_setting('TimeZone'));
CREATE MACRO pg.jsonb_agg_out(l) AS pg_fn_jsonb_agg(l, system.main.current_setting('TimeZone'));
CREATE MACRO pg.json_agg(x) AS pg.json_agg_out(system.main.list(x));
CREATE MACRO pg.jsonb_agg(x) AS pg.jsonb_agg_out(system.main.list(x));
-- Keys and values are joined as they are, and made text only of the rows a FILTER left.
CREATE MACRO pg.json_pair(k, v) AS {'key': k, 'value': v};
CREATE MACRO pg.json_object_agg_out(l) AS pg_fn_json_object_agg(l, system.main.current_setting('TimeZone'));
CREATE MACRO pg.jsonb_object_agg_out(l) AS pg_fn_jsonb_object_agg(l, system.main.current_setting('TimeZone'));
CREATE MACRO pg.json_object_agg(k, v) AS pg.json_object_agg_out(system.main.list(pg.json_pair(k, v)));
CREATE MACRO pg.jsonb_object_agg(k, v) AS pg.jsonb_object_agg_out(system.main.list(pg.json_pair(k, v)));
