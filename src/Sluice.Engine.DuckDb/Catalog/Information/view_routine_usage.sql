-- What a view reads is not recorded.
CREATE VIEW pg_information.view_routine_usage AS
SELECT
    NULL::pg_name AS table_catalog,
    NULL::pg_name AS table_schema,
    NULL::pg_name AS table_name,
    NULL::pg_name AS specific_catalog,
    NULL::pg_name AS specific_schema,
    NULL::pg_name AS specific_name
WHERE false;
