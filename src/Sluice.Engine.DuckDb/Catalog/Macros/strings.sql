-- String functions (manual, 9.4): lengths and places are integer, numbers are no strings, and starts before the first character count.
CREATE MACRO pg.length(x VARCHAR) AS system.main.length(x)::INTEGER, (x BLOB) AS system.main.octet_length(x)::INTEGER, (x BIT) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.char_length(x VARCHAR) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.character_length(x VARCHAR) AS system.main.length(x)::INTEGER;
-- A char(n) is counted with its padding here, and nowhere else.
CREATE MACRO pg.octet_length(x VARCHAR) AS system.main.strlen(x)::INTEGER, (x pg_bpchar) AS pg_fn_padded_octets(x), (x BLOB) AS system.main.octet_length(x)::INTEGER, (x BIT) AS system.main.octet_length(x)::INTEGER;
CREATE MACRO pg.bit_length(x VARCHAR) AS (system.main.strlen(x) * 8)::INTEGER, (x pg_bpchar) AS pg_fn_padded_octets(x) * 8, (x BLOB) AS (system.main.octet_length(x) * 8)::INTEGER, (x BIT) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.strpos(s VARCHAR, part VARCHAR) AS CASE WHEN part = '' THEN 1 ELSE system.main.strpos(s, part) END::INTEGER;
CREATE MACRO pg.position(s VARCHAR, part VARCHAR) AS CASE WHEN part = '' THEN 1 ELSE system.main.strpos(s, part) END::INTEGER,
    (s BLOB, part BLOB) AS ((system.main.strpos(system.main.hex(s), system.main.hex(part)) + 1) // 2)::INTEGER;
-- DuckDB's own of these names take all memory for an argument of a few digits.
CREATE MACRO pg.lpad(s VARCHAR, n INTEGER) AS pg_fn_lpad(s, n, ' '), (s VARCHAR, n INTEGER, fill VARCHAR) AS pg_fn_lpad(s, n, fill);
CREATE MACRO pg.rpad(s VARCHAR, n INTEGER) AS pg_fn_rpad(s, n, ' '), (s VARCHAR, n INTEGER, fill VARCHAR) AS pg_fn_rpad(s, n, fill);
CREATE MACRO pg.repeat(s VARCHAR, n INTEGER) AS pg_fn_repeat(s, n);
CREATE MACRO pg.replace(s, part, new) AS pg_fn_replace(s, part, new);
CREATE MACRO pg.bitstring(s, n) AS error('SQLSTATE 42883: function bitstring(text, integer) does not exist')::BIT;
CREATE MACRO pg.printf(s) AS error('SQLSTATE 42883: function printf(text) does not exist')::VARCHAR;
CREATE MACRO pg.text_part(s, first, n) AS CASE
    WHEN n < 0 THEN error('SQLSTATE 22011: negative substring length not allowed')
    ELSE system.main.substring(s, greatest(first, 1), greatest(first::BIGINT + n - greatest(first, 1), 0)) END;
