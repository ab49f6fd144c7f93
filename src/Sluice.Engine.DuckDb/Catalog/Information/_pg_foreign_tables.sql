-- There are no foreign tables.
CREATE VIEW pg_information._pg_foreign_tables AS
SELECT
    NULL::pg_name AS foreign_table_catalog,
    NULL::pg_name AS foreign_table_schema,
    NULL::pg_name AS foreign_table_name,
    NULL::VARCHAR[] AS ftoptions,
    NULL::pg_name AS foreign_server_catalog,
    NULL::pg_name AS foreign_server_name,
    NULL::pg_name AS authorization_identifier
WHERE false;
