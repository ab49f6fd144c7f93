-- Regular expressions (manual, 9.7.3) find anywhere in the text, and a dot matches a line's end; DuckDB's ~ matches the whole text. A rule
-- sends constants that RE2 reads to DuckDB's own, which is quicker.
CREATE MACRO pg.regexp_full_match(a, b) AS pg_fn_regexp_like(a, b);
CREATE MACRO pg."~*"(a, b) AS pg_fn_regexp_like(a, b, 'i');
CREATE MACRO pg."!~*"(a, b) AS NOT pg_fn_regexp_like(a, b, 'i');
-- What rules write for SIMILAR TO: the whole text, and nothing but it.
CREATE MACRO pg.similar_match(a, b) AS system.main.regexp_full_match(a, b, 's');
