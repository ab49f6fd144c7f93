-- What a view reads is not recorded.
CREATE VIEW pg_information.view_column_usage AS
SELECT
    NULL::pg_name AS view_catalog,
    NULL::pg_name AS view_schema,
    NULL::pg_name AS view_name,
    NULL::pg_name AS table_catalog,
    NULL::pg_name AS table_schema,
    NULL::pg_name AS table_name,
    NULL::pg_name AS column_name
WHERE false;
