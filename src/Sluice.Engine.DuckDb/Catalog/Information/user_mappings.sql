-- There are no foreign servers.
CREATE VIEW pg_information.user_mappings AS
SELECT
    NULL::pg_name AS authorization_identifier,
    NULL::pg_name AS foreign_server_catalog,
    NULL::pg_name AS foreign_server_name
WHERE false;
