-- USAGE of types is everybody's by default, and such is not listed.
CREATE VIEW pg_information.role_udt_grants AS
SELECT
    NULL::pg_name AS grantor,
    NULL::pg_name AS grantee,
    NULL::pg_name AS udt_catalog,
    NULL::pg_name AS udt_schema,
    NULL::pg_name AS udt_name,
    NULL::pg_varchar AS privilege_type,
    NULL::pg_varchar AS is_grantable
WHERE false;
