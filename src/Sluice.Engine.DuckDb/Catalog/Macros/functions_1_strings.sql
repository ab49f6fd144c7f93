-- String functions (manual, 9.4) where DuckDB's own answer otherwise or take other arguments.
CREATE MACRO pg.substring(s VARCHAR, f BIGINT) AS system.main.substring(s, greatest(f, 1)),
    (s VARCHAR, f BIGINT, l BIGINT) AS system.main.substring(s, greatest(f, 1),
        CASE WHEN l < 0 THEN error('SQLSTATE 22011: negative substring length not allowed') ELSE greatest(l + least(f, 1) - 1, 0) END),
    (s VARCHAR, p VARCHAR) AS pg_fn_substring_regex(s, p),
    (s VARCHAR, p VARCHAR, e VARCHAR) AS pg_fn_substring_similar(s, p, e),
    (b BLOB, f BIGINT) AS pg_fn_bytes(b, f::INTEGER),
    (b BLOB, f BIGINT, l BIGINT) AS pg_fn_bytes(b, f::INTEGER, l::INTEGER);
-- The same by the name that a rule writes for both.
-- As above rather than by it: a macro in a macro is planned twice.
CREATE MACRO pg.substr(s VARCHAR, f BIGINT) AS system.main.substring(s, greatest(f, 1)),
    (s VARCHAR, f BIGINT, l BIGINT) AS system.main.substring(s, greatest(f, 1),
        CASE WHEN l < 0 THEN error('SQLSTATE 22011: negative substring length not allowed') ELSE greatest(l + least(f, 1) - 1, 0) END),
    (s VARCHAR, p VARCHAR) AS pg_fn_substring_regex(s, p),
    (s VARCHAR, p VARCHAR, e VARCHAR) AS pg_fn_substring_similar(s, p, e),
    (b BLOB, f BIGINT) AS pg_fn_bytes(b, f::INTEGER),
    (b BLOB, f BIGINT, l BIGINT) AS pg_fn_bytes(b, f::INTEGER, l::INTEGER);
CREATE MACRO pg.overlay(s VARCHAR, n VARCHAR, f BIGINT) AS pg.substring(s, 1, f - 1) || n || pg.substring(s, f + length(n)),
    (s VARCHAR, n VARCHAR, f BIGINT, l BIGINT) AS pg.substring(s, 1, f - 1) || n || pg.substring(s, f + l),
    (s BLOB, n BLOB, f BIGINT) AS pg_fn_overlay(s, n, f::INTEGER),
    (s BLOB, n BLOB, f BIGINT, l BIGINT) AS pg_fn_overlay(s, n, f::INTEGER, l::INTEGER);
CREATE MACRO pg.chr(code) AS pg_fn_chr(code::INTEGER);
CREATE MACRO pg.to_hex(n INTEGER) AS lower(system.main.to_hex(CASE WHEN n < 0 THEN n::BIGINT + 4294967296 ELSE n::BIGINT END)),
    (n BIGINT) AS lower(system.main.to_hex(n));
CREATE MACRO pg.normalize(s) AS pg_fn_normalize(s, 'NFC'), (s, form) AS pg_fn_normalize(s, form);
CREATE MACRO pg.is_normalized(s) AS pg_fn_is_normalized(s, 'NFC'), (s, form) AS pg_fn_is_normalized(s, form);
CREATE MACRO pg.md5(b BLOB) AS pg_fn_md5(b), (s VARCHAR) AS system.main.md5(s);
CREATE MACRO pg.sha256(b BLOB) AS pg_fn_sha256(b);
CREATE MACRO pg.string_to_table(s, d) AS unnest(string_to_array(s, d)), (s, d, n) AS unnest(string_to_array(s, d, n));
CREATE MACRO pg.string_to_table(s, d) AS TABLE (SELECT unnest(string_to_array(s, d)) AS string_to_table),
    (s, d, n) AS TABLE (SELECT unnest(string_to_array(s, d, n)) AS string_to_table);
CREATE MACRO pg.split_part(s, d, n) AS pg_fn_split_part(s, d, n);
