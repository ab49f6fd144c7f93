-- Memberships the session may pass on.
CREATE VIEW pg_information.administrable_role_authorizations AS
SELECT
    grantee::pg_name AS grantee,
    role_name::pg_name AS role_name,
    is_grantable::pg_varchar AS is_grantable
FROM pg_information.applicable_roles
WHERE is_grantable = 'YES';
