-- There are no foreign tables.
CREATE VIEW pg_information.foreign_table_options AS
SELECT
    NULL::pg_name AS foreign_table_catalog,
    NULL::pg_name AS foreign_table_schema,
    NULL::pg_name AS foreign_table_name,
    NULL::pg_name AS option_name,
    NULL::pg_varchar AS option_value
WHERE false;
