-- Such privileges that are not everybody's.
CREATE VIEW pg_information.role_udt_grants AS
SELECT
    grantor::pg_name AS grantor,
    grantee::pg_name AS grantee,
    udt_catalog::pg_name AS udt_catalog,
    udt_schema::pg_name AS udt_schema,
    udt_name::pg_name AS udt_name,
    privilege_type::pg_varchar AS privilege_type,
    is_grantable::pg_varchar AS is_grantable
FROM pg_information.udt_privileges
WHERE grantee <> 'PUBLIC';
