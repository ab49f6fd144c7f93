-- There are no foreign servers, so nobody is mapped to a user of one.
CREATE VIEW pg_information._pg_user_mappings AS
SELECT
    NULL::pg_oid AS oid,
    NULL::VARCHAR[] AS umoptions,
    NULL::pg_oid AS umuser,
    NULL::pg_name AS authorization_identifier,
    NULL::pg_name AS foreign_server_catalog,
    NULL::pg_name AS foreign_server_name,
    NULL::pg_name AS srvowner
WHERE false;
