-- What a type's modifier says (manual, 37.17): lengths, digits, fields. Null where the type has no such thing.
CREATE MACRO pg_information._pg_char_max_length(type, modifier) AS
    CASE WHEN modifier = -1 THEN NULL WHEN type::BIGINT IN (1042, 1043) THEN modifier - 4 WHEN type::BIGINT IN (1560, 1562) THEN modifier END::INTEGER;
CREATE MACRO pg_information._pg_char_octet_length(type, modifier) AS
    CASE WHEN type::BIGINT NOT IN (25, 1042, 1043) THEN NULL WHEN modifier = -1 THEN 1073741824 ELSE (modifier - 4) * 4 END::INTEGER;
CREATE MACRO pg_information._pg_numeric_precision(type, modifier) AS CASE type::BIGINT
    WHEN 21 THEN 16 WHEN 23 THEN 32 WHEN 20 THEN 64 WHEN 700 THEN 24 WHEN 701 THEN 53
    WHEN 1700 THEN CASE WHEN modifier <> -1 THEN ((modifier - 4) >> 16) & 65535 END END::INTEGER;
CREATE MACRO pg_information._pg_numeric_precision_radix(type, modifier) AS
    CASE WHEN type::BIGINT IN (20, 21, 23, 700, 701) THEN 2 WHEN type::BIGINT = 1700 THEN 10 END::INTEGER;
CREATE MACRO pg_information._pg_numeric_scale(type, modifier) AS
    CASE WHEN type::BIGINT IN (20, 21, 23) THEN 0 WHEN type::BIGINT = 1700 AND modifier <> -1 THEN (modifier - 4) & 2047 END::INTEGER;
CREATE MACRO pg_information._pg_datetime_precision(type, modifier) AS
    CASE WHEN type::BIGINT = 1082 THEN 0 WHEN type::BIGINT IN (1083, 1114, 1184, 1266) THEN CASE WHEN modifier < 0 THEN 6 ELSE modifier END
    WHEN type::BIGINT = 1186 THEN CASE WHEN modifier < 0 OR (modifier & 65535) = 65535 THEN 6 ELSE modifier & 65535 END END::INTEGER;
CREATE MACRO pg_information._pg_interval_type(type, modifier) AS
    CASE WHEN type::BIGINT = 1186 THEN upper(nullif(trim(regexp_extract(pg.format_type(type, modifier), '^interval([a-z ]*)', 1)), '')) END;
