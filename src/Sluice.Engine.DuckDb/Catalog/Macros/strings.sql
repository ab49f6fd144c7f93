-- String functions (manual, 9.4): lengths and places are integer, and numbers are no strings.
CREATE MACRO pg.char_length(x VARCHAR) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.character_length(x VARCHAR) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.strpos(s VARCHAR, part VARCHAR) AS CASE WHEN part = '' THEN 1 ELSE system.main.strpos(s, part) END::INTEGER;
CREATE MACRO pg.repeat(s VARCHAR, n INTEGER) AS system.main.repeat(s, greatest(n, 0));
