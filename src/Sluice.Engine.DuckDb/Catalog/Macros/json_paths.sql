-- SQL/JSON paths (manual, 9.16.2).
CREATE MACRO pg.jsonb_path_exists(j, p) AS pg_fn_jsonb_path_exists(j::pg_jsonb, p, '{}', false), (j, p, v) AS pg_fn_jsonb_path_exists(j::pg_jsonb, p, v::pg_jsonb, false),
    (j, p, v, s) AS pg_fn_jsonb_path_exists(j::pg_jsonb, p, v::pg_jsonb, s);
CREATE MACRO pg.jsonb_path_match(j, p) AS pg_fn_jsonb_path_match(j::pg_jsonb, p, '{}', false), (j, p, v) AS pg_fn_jsonb_path_match(j::pg_jsonb, p, v::pg_jsonb, false),
    (j, p, v, s) AS pg_fn_jsonb_path_match(j::pg_jsonb, p, v::pg_jsonb, s);
CREATE MACRO pg.jsonb_path_query_array(j, p) AS pg_fn_jsonb_path_query_array(j::pg_jsonb, p, '{}', false),
    (j, p, v) AS pg_fn_jsonb_path_query_array(j::pg_jsonb, p, v::pg_jsonb, false), (j, p, v, s) AS pg_fn_jsonb_path_query_array(j::pg_jsonb, p, v::pg_jsonb, s);
CREATE MACRO pg.jsonb_path_query_first(j, p) AS pg_fn_jsonb_path_query_first(j::pg_jsonb, p, '{}', false),
    (j, p, v) AS pg_fn_jsonb_path_query_first(j::pg_jsonb, p, v::pg_jsonb, false), (j, p, v, s) AS pg_fn_jsonb_path_query_first(j::pg_jsonb, p, v::pg_jsonb, s);
CREATE MACRO pg.jsonb_path_query(j, p) AS pg_fn_jsonb(unnest(pg_fn_jsonb_path_query(j::pg_jsonb, p, '{}', false))),
    (j, p, v) AS pg_fn_jsonb(unnest(pg_fn_jsonb_path_query(j::pg_jsonb, p, v::pg_jsonb, false))),
    (j, p, v, s) AS pg_fn_jsonb(unnest(pg_fn_jsonb_path_query(j::pg_jsonb, p, v::pg_jsonb, s)));
CREATE MACRO pg.jsonb_path_query(j, p) AS TABLE (SELECT pg_fn_jsonb(unnest(pg_fn_jsonb_path_query(j::pg_jsonb, p, '{}', false))) AS jsonb_path_query),
    (j, p, v) AS TABLE (SELECT pg_fn_jsonb(unnest(pg_fn_jsonb_path_query(j::pg_jsonb, p, v::pg_jsonb, false))) AS jsonb_path_query),
    (j, p, v, s) AS TABLE (SELECT pg_fn_jsonb(unnest(pg_fn_jsonb_path_query(j::pg_jsonb, p, v::pg_jsonb, s))) AS jsonb_path_query);
CREATE MACRO pg.jsonb_path_exists_opr(j, p) AS pg_fn_jsonb_path_exists(j::pg_jsonb, p, '{}', true);
CREATE MACRO pg.jsonb_path_match_opr(j, p) AS pg_fn_jsonb_path_match(j::pg_jsonb, p, '{}', true);
