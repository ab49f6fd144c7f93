-- Privileges on columns that are not everybody's.
CREATE VIEW pg_information.role_column_grants AS
SELECT
    grantor::pg_name AS grantor,
    grantee::pg_name AS grantee,
    table_catalog::pg_name AS table_catalog,
    table_schema::pg_name AS table_schema,
    table_name::pg_name AS table_name,
    column_name::pg_name AS column_name,
    privilege_type::pg_varchar AS privilege_type,
    is_grantable::pg_varchar AS is_grantable
FROM pg_information.column_privileges
WHERE grantee <> 'PUBLIC';
