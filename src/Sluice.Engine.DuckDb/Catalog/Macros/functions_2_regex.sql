-- Regular expression functions (manual, 9.7.3); sets of rows in the select list and in FROM.
CREATE MACRO pg.regexp_like(s, p) AS pg_fn_regexp_like(s, p), (s, p, f) AS pg_fn_regexp_like(s, p, f);
CREATE MACRO pg.regexp_matches(s, p) AS unnest(pg_fn_regexp_matches(s, p)), (s, p, f) AS unnest(pg_fn_regexp_matches(s, p, f));
CREATE MACRO pg.regexp_matches(s, p) AS TABLE (SELECT unnest(pg_fn_regexp_matches(s, p)) AS regexp_matches),
    (s, p, f) AS TABLE (SELECT unnest(pg_fn_regexp_matches(s, p, f)) AS regexp_matches);
CREATE MACRO pg.regexp_split_to_array(s, p) AS pg_fn_regexp_split(s, p), (s, p, f) AS pg_fn_regexp_split(s, p, f);
CREATE MACRO pg.regexp_split_to_table(s, p) AS unnest(pg_fn_regexp_split(s, p)), (s, p, f) AS unnest(pg_fn_regexp_split(s, p, f));
CREATE MACRO pg.regexp_split_to_table(s, p) AS TABLE (SELECT unnest(pg_fn_regexp_split(s, p)) AS regexp_split_to_table),
    (s, p, f) AS TABLE (SELECT unnest(pg_fn_regexp_split(s, p, f)) AS regexp_split_to_table);
