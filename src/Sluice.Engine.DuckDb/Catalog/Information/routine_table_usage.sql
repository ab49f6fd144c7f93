-- No routine has a body in SQL that clients wrote.
CREATE VIEW pg_information.routine_table_usage AS
SELECT
    NULL::pg_name AS specific_catalog,
    NULL::pg_name AS specific_schema,
    NULL::pg_name AS specific_name,
    NULL::pg_name AS routine_catalog,
    NULL::pg_name AS routine_schema,
    NULL::pg_name AS routine_name,
    NULL::pg_name AS table_catalog,
    NULL::pg_name AS table_schema,
    NULL::pg_name AS table_name
WHERE false;
