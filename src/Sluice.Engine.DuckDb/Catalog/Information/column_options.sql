-- Columns of foreign tables have options, and there are none.
CREATE VIEW pg_information.column_options AS
SELECT
    NULL::pg_name AS table_catalog,
    NULL::pg_name AS table_schema,
    NULL::pg_name AS table_name,
    NULL::pg_name AS column_name,
    NULL::pg_name AS option_name,
    NULL::pg_varchar AS option_value
WHERE false;
