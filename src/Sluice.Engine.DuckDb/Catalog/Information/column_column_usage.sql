-- No column is generated from another.
CREATE VIEW pg_information.column_column_usage AS
SELECT
    NULL::pg_name AS table_catalog,
    NULL::pg_name AS table_schema,
    NULL::pg_name AS table_name,
    NULL::pg_name AS column_name,
    NULL::pg_name AS dependent_column
WHERE false;
