-- Which functions a check uses is not recorded.
CREATE VIEW pg_information.check_constraint_routine_usage AS
SELECT
    NULL::pg_name AS constraint_catalog,
    NULL::pg_name AS constraint_schema,
    NULL::pg_name AS constraint_name,
    NULL::pg_name AS specific_catalog,
    NULL::pg_name AS specific_schema,
    NULL::pg_name AS specific_name
WHERE false;
