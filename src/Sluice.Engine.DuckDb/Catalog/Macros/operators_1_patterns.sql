-- Regular expressions (manual, 9.7.3) find anywhere in the text, and a dot matches a line's end; DuckDB's ~ matches the whole text.
CREATE MACRO pg.regexp_full_match(a, b) AS system.main.regexp_matches(a, b, 's');
CREATE MACRO pg."~*"(a, b) AS system.main.regexp_matches(a, b, 'is');
CREATE MACRO pg."!~*"(a, b) AS NOT system.main.regexp_matches(a, b, 'is');
-- What rules write for SIMILAR TO: the whole text, and nothing but it.
CREATE MACRO pg.similar_match(a, b) AS system.main.regexp_full_match(a, b, 's');
