-- There are no foreign servers.
CREATE VIEW pg_information.foreign_server_options AS
SELECT
    NULL::pg_name AS foreign_server_catalog,
    NULL::pg_name AS foreign_server_name,
    NULL::pg_name AS option_name,
    NULL::pg_varchar AS option_value
WHERE false;
