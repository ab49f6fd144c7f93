-- Such privileges that are not everybody's.
CREATE VIEW pg_information.role_usage_grants AS
SELECT
    grantor::pg_name AS grantor,
    grantee::pg_name AS grantee,
    object_catalog::pg_name AS object_catalog,
    object_schema::pg_name AS object_schema,
    object_name::pg_name AS object_name,
    object_type::pg_varchar AS object_type,
    privilege_type::pg_varchar AS privilege_type,
    is_grantable::pg_varchar AS is_grantable
FROM pg_information.usage_privileges
WHERE grantee <> 'PUBLIC';
