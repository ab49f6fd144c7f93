-- String functions (manual, 9.4): lengths and places are integer, numbers are no strings, and starts before the first character count.
CREATE MACRO pg.length(x VARCHAR) AS system.main.length(x)::INTEGER, (x BLOB) AS system.main.octet_length(x)::INTEGER, (x BIT) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.char_length(x VARCHAR) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.character_length(x VARCHAR) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.octet_length(x VARCHAR) AS system.main.strlen(x)::INTEGER, (x BLOB) AS system.main.octet_length(x)::INTEGER, (x BIT) AS system.main.octet_length(x)::INTEGER;
CREATE MACRO pg.bit_length(x VARCHAR) AS (system.main.strlen(x) * 8)::INTEGER, (x BLOB) AS (system.main.octet_length(x) * 8)::INTEGER, (x BIT) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.strpos(s VARCHAR, part VARCHAR) AS CASE WHEN part = '' THEN 1 ELSE system.main.strpos(s, part) END::INTEGER;
CREATE MACRO pg.position(s VARCHAR, part VARCHAR) AS CASE WHEN part = '' THEN 1 ELSE system.main.strpos(s, part) END::INTEGER,
    (s BLOB, part BLOB) AS ((system.main.strpos(system.main.hex(s), system.main.hex(part)) + 1) // 2)::INTEGER;
CREATE MACRO pg.lpad(s VARCHAR, n INTEGER) AS system.main.lpad(s, greatest(n, 0), ' '),
    (s VARCHAR, n INTEGER, fill VARCHAR) AS CASE WHEN fill = '' THEN system.main.left(s, greatest(n, 0)) ELSE system.main.lpad(s, greatest(n, 0), CASE WHEN fill = '' THEN ' ' ELSE fill END) END;
CREATE MACRO pg.rpad(s VARCHAR, n INTEGER) AS system.main.rpad(s, greatest(n, 0), ' '),
    (s VARCHAR, n INTEGER, fill VARCHAR) AS CASE WHEN fill = '' THEN system.main.left(s, greatest(n, 0)) ELSE system.main.rpad(s, greatest(n, 0), CASE WHEN fill = '' THEN ' ' ELSE fill END) END;
CREATE MACRO pg.repeat(s VARCHAR, n INTEGER) AS system.main.repeat(s, greatest(n, 0));
CREATE MACRO pg.text_part(s, first, n) AS CASE
    WHEN n < 0 THEN error('SQLSTATE 22011: negative substring length not allowed')
    ELSE system.main.substring(s, greatest(first, 1), greatest(first::BIGINT + n - greatest(first, 1), 0)) END;
