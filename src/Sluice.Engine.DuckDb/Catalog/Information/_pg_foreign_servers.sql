-- There are no foreign servers.
CREATE VIEW pg_information._pg_foreign_servers AS
SELECT
    NULL::pg_oid AS oid,
    NULL::VARCHAR[] AS srvoptions,
    NULL::pg_name AS foreign_server_catalog,
    NULL::pg_name AS foreign_server_name,
    NULL::pg_name AS foreign_data_wrapper_catalog,
    NULL::pg_name AS foreign_data_wrapper_name,
    NULL::pg_varchar AS foreign_server_type,
    NULL::pg_varchar AS foreign_server_version,
    NULL::pg_name AS authorization_identifier
WHERE false;
