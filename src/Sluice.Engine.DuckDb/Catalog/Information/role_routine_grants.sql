-- Privileges on functions that are not everybody's.
CREATE VIEW pg_information.role_routine_grants AS
SELECT
    grantor::pg_name AS grantor,
    grantee::pg_name AS grantee,
    specific_catalog::pg_name AS specific_catalog,
    specific_schema::pg_name AS specific_schema,
    specific_name::pg_name AS specific_name,
    routine_catalog::pg_name AS routine_catalog,
    routine_schema::pg_name AS routine_schema,
    routine_name::pg_name AS routine_name,
    privilege_type::pg_varchar AS privilege_type,
    is_grantable::pg_varchar AS is_grantable
FROM pg_information.routine_privileges
WHERE grantee <> 'PUBLIC';
