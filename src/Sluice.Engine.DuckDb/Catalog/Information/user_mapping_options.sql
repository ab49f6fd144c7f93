-- There are no foreign servers.
CREATE VIEW pg_information.user_mapping_options AS
SELECT
    NULL::pg_name AS authorization_identifier,
    NULL::pg_name AS foreign_server_catalog,
    NULL::pg_name AS foreign_server_name,
    NULL::pg_name AS option_name,
    NULL::pg_varchar AS option_value
WHERE false;
