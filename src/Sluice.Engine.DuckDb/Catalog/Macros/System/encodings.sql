-- Encodings (manual, 24.3): the server's is UTF8, whatever the client's. Those with numbers from 35 are clients' only.
CREATE MACRO pg.encoding_names() AS ['SQL_ASCII', 'EUC_JP', 'EUC_CN', 'EUC_KR', 'EUC_TW', 'EUC_JIS_2004', 'UTF8', 'MULE_INTERNAL', 'LATIN1', 'LATIN2', 'LATIN3',
    'LATIN4', 'LATIN5', 'LATIN6', 'LATIN7', 'LATIN8', 'LATIN9', 'LATIN10', 'WIN1256', 'WIN1258', 'WIN866', 'WIN874', 'KOI8R', 'WIN1251', 'WIN1252',
    'ISO_8859_5', 'ISO_8859_6', 'ISO_8859_7', 'ISO_8859_8', 'WIN1250', 'WIN1253', 'WIN1254', 'WIN1255', 'WIN1257', 'KOI8U', 'SJIS', 'BIG5', 'GBK', 'UHC',
    'GB18030', 'JOHAB', 'SHIFT_JIS_2004'];
CREATE MACRO pg.pg_encoding_to_char(encoding) AS
    CASE WHEN encoding IS NOT NULL THEN coalesce(pg.encoding_names()[encoding::INTEGER + 1], '') END::pg_name;
CREATE MACRO pg.pg_char_to_encoding(name) AS CASE WHEN name IS NOT NULL THEN coalesce(list_position(
    list_transform(pg.encoding_names(), lambda known: lower(replace(known, '_', ''))),
    CASE lower(regexp_replace(name::VARCHAR, '[^A-Za-z0-9]', '', 'g')) WHEN 'unicode' THEN 'utf8' ELSE lower(regexp_replace(name::VARCHAR, '[^A-Za-z0-9]', '', 'g')) END), 0) - 1 END::INTEGER;
CREATE MACRO pg.getdatabaseencoding() AS 'UTF8'::pg_name;
CREATE MACRO pg.pg_encoding_max_length(encoding) AS CASE encoding WHEN 6 THEN 4 WHEN 0 THEN 1 END::INTEGER;
