-- The kinds of words that the one parser of text search tells apart (manual, 12.8.2 and 12.5), by its name or OID.
CREATE MACRO pg.ts_token_type(parser_) AS TABLE
SELECT tokid, alias, description
FROM (VALUES
    (1, 'asciiword', 'Word, all ASCII'), (2, 'word', 'Word, all letters'), (3, 'numword', 'Word, letters and digits'),
    (4, 'email', 'Email address'), (5, 'url', 'URL'), (6, 'host', 'Host'),
    (7, 'sfloat', 'Scientific notation'), (8, 'version', 'Version number'), (9, 'hword_numpart', 'Hyphenated word part, letters and digits'),
    (10, 'hword_part', 'Hyphenated word part, all letters'), (11, 'hword_asciipart', 'Hyphenated word part, all ASCII'), (12, 'blank', 'Space symbols'),
    (13, 'tag', 'XML tag'), (14, 'protocol', 'Protocol head'), (15, 'numhword', 'Hyphenated word, letters and digits'),
    (16, 'asciihword', 'Hyphenated word, all ASCII'), (17, 'hword', 'Hyphenated word, all letters'), (18, 'url_path', 'URL path'),
    (19, 'file', 'File or path name'), (20, 'float', 'Decimal notation'), (21, 'int', 'Signed integer'),
    (22, 'uint', 'Unsigned integer'), (23, 'entity', 'XML entity')) AS tokens(tokid, alias, description)
WHERE CASE WHEN parser_::VARCHAR IN ('default', 'pg_catalog.default', '3722') THEN true
    ELSE error('SQLSTATE 42704: text search parser ' || (CASE WHEN regexp_full_match(parser_::VARCHAR, '[0-9]+') THEN 'with OID ' || parser_::VARCHAR ELSE '"' || parser_::VARCHAR || '"' END) || ' does not exist') END;
