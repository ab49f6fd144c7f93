-- Privileges on tables that are not everybody's.
CREATE VIEW pg_information.role_table_grants AS
SELECT
    grantor::pg_name AS grantor,
    grantee::pg_name AS grantee,
    table_catalog::pg_name AS table_catalog,
    table_schema::pg_name AS table_schema,
    table_name::pg_name AS table_name,
    privilege_type::pg_varchar AS privilege_type,
    is_grantable::pg_varchar AS is_grantable,
    with_hierarchy::pg_varchar AS with_hierarchy
FROM pg_information.table_privileges
WHERE grantee <> 'PUBLIC';
