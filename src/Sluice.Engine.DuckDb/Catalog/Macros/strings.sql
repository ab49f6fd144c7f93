-- String functions (manual, 9.4): lengths and places are integer, numbers are no strings, and starts before the first character count.
CREATE MACRO pg.length(x VARCHAR) AS system.main.length(x)::INTEGER, (x BLOB) AS system.main.octet_length(x)::INTEGER, (x BIT) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.char_length(x VARCHAR) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.character_length(x VARCHAR) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.octet_length(x VARCHAR) AS system.main.strlen(x)::INTEGER, (x BLOB) AS system.main.octet_length(x)::INTEGER, (x BIT) AS system.main.octet_length(x)::INTEGER;
CREATE MACRO pg.bit_length(x VARCHAR) AS (system.main.strlen(x) * 8)::INTEGER, (x BLOB) AS (system.main.octet_length(x) * 8)::INTEGER, (x BIT) AS system.main.length(x)::INTEGER;
CREATE MACRO pg.strpos(s VARCHAR, part VARCHAR) AS CASE WHEN part = '' THEN 1 ELSE system.main.strpos(s, part) END::INTEGER;
CREATE MACRO pg.position(s VARCHAR, part VARCHAR) AS CASE WHEN part = '' THEN 1 ELSE system.main.strpos(s, part) END::INTEGER,
    (s BLOB, part BLOB) AS ((system.main.strpos(system.main.hex(s), system.main.hex(part)) + 1) // 2)::INTEGER;
CREATE MACRO pg.initcap(x VARCHAR) AS system.main.array_to_string(system.main.list_transform(
    system.main.regexp_extract_all(x, '[\p{L}\p{N}]+|[^\p{L}\p{N}]+'), lambda w: system.main.upper(w[1]) || system.main.lower(w[2:])), '');
CREATE MACRO pg.btrim(x VARCHAR) AS system.main.trim(x, ' '), (x VARCHAR, letters VARCHAR) AS system.main.trim(x, letters);
CREATE MACRO pg.lpad(s VARCHAR, n INTEGER) AS system.main.lpad(s, greatest(n, 0), ' '),
    (s VARCHAR, n INTEGER, fill VARCHAR) AS CASE WHEN fill = '' THEN system.main.left(s, greatest(n, 0)) ELSE system.main.lpad(s, greatest(n, 0), CASE WHEN fill = '' THEN ' ' ELSE fill END) END;
CREATE MACRO pg.rpad(s VARCHAR, n INTEGER) AS system.main.rpad(s, greatest(n, 0), ' '),
    (s VARCHAR, n INTEGER, fill VARCHAR) AS CASE WHEN fill = '' THEN system.main.left(s, greatest(n, 0)) ELSE system.main.rpad(s, greatest(n, 0), CASE WHEN fill = '' THEN ' ' ELSE fill END) END;
CREATE MACRO pg.repeat(s VARCHAR, n INTEGER) AS system.main.repeat(s, greatest(n, 0));
CREATE MACRO pg.text_part(s, first, n) AS CASE
    WHEN n < 0 THEN error('SQLSTATE 22011: negative substring length not allowed')
    ELSE system.main.substring(s, greatest(first, 1), greatest(first::BIGINT + n - greatest(first, 1), 0)) END;
CREATE MACRO pg.byte_part(x, first, n) AS system.main.unhex(pg.text_part(system.main.hex(x), 2 * first - 1, 2 * n));
-- Of two texts the second is a pattern (9.7.3): its first group, or else all that matched.
CREATE MACRO pg.first_match(s, pattern) AS CASE WHEN system.main.regexp_matches(s, pattern) THEN CASE
    WHEN system.main.regexp_matches(pattern, '(^|[^\\])\([^?]') THEN system.main.list_extract(system.main.regexp_extract_all(s, '(?:' || pattern || ')', 1), 1)
    ELSE system.main.regexp_extract(s, pattern) END END;
CREATE MACRO pg.hex_bytes(x) AS system.main.unhex(CASE
    WHEN system.main.regexp_matches(x, '[^0-9A-Fa-f\s]') THEN error('SQLSTATE 22023: invalid hexadecimal digit: "' || system.main.regexp_extract(x, '[^0-9A-Fa-f\s]') || '"')
    WHEN system.main.length(system.main.regexp_replace(x, '\s', '', 'g')) % 2 = 1 THEN error('SQLSTATE 22023: invalid hexadecimal data: odd number of digits')
    ELSE system.main.regexp_replace(x, '\s', '', 'g') END);
CREATE MACRO pg.encode(x BLOB, form VARCHAR) AS CASE system.main.lower(form)
    WHEN 'hex' THEN system.main.lower(system.main.hex(x))
    WHEN 'base64' THEN system.main.rtrim(system.main.regexp_replace(system.main.base64(x), '(.{76})', E'\\1\n', 'g'), E'\n')
    WHEN 'escape' THEN system.main.array_to_string(system.main.list_transform(system.main.regexp_extract_all(system.main.hex(x), '..'), lambda b: CASE
        WHEN b = '5C' THEN '\\'
        WHEN b = '00' OR b >= '80' THEN '\' || system.main.lpad(system.main.printf('%o', ('0x' || b)::INTEGER), 3, '0')
        ELSE system.main.chr(('0x' || b)::INTEGER) END), '')
    ELSE error('SQLSTATE 22023: unrecognized encoding: "' || form || '"') END;
CREATE MACRO pg.decode(x VARCHAR, form VARCHAR) AS CASE system.main.lower(form)
    WHEN 'hex' THEN pg.hex_bytes(x)
    WHEN 'base64' THEN system.main.from_base64(system.main.regexp_replace(x, '\s', '', 'g'))
    ELSE error('SQLSTATE 22023: unrecognized encoding: "' || form || '"') END;
CREATE MACRO pg.convert_to(x VARCHAR, encoding VARCHAR) AS CASE
    WHEN system.main.upper(encoding) IN ('UTF8', 'UTF-8', 'UNICODE') THEN system.main.encode(x)
    ELSE error('SQLSTATE 0A000: only encoding UTF8 is known here') END;
CREATE MACRO pg.convert_from(x BLOB, encoding VARCHAR) AS CASE
    WHEN system.main.upper(encoding) IN ('UTF8', 'UTF-8', 'UNICODE') THEN system.main.decode(x)
    ELSE error('SQLSTATE 0A000: only encoding UTF8 is known here') END;
CREATE MACRO pg.get_byte(x BLOB, n INTEGER) AS ('0x' || system.main.substring(system.main.hex(x), 2 * n + 1, 2))::INTEGER;
CREATE MACRO pg.set_byte(x BLOB, n INTEGER, value INTEGER) AS system.main.unhex(
    system.main.substring(system.main.hex(x), 1, 2 * n) || system.main.lpad(system.main.to_hex(value), 2, '0') || system.main.substring(system.main.hex(x), 2 * n + 3));
