-- Composite types, which everybody may use.
CREATE VIEW pg_information.udt_privileges AS
SELECT
    u.rolname::pg_name AS grantor,
    'PUBLIC'::pg_name AS grantee,
    current_database()::pg_name AS udt_catalog,
    n.nspname::pg_name AS udt_schema,
    t.typname::pg_name AS udt_name,
    'TYPE USAGE'::pg_varchar AS privilege_type,
    'NO'::pg_varchar AS is_grantable
FROM pg.pg_type AS t
JOIN pg.pg_namespace AS n ON n.oid = t.typnamespace
JOIN pg.pg_roles AS u ON u.oid = t.typowner
WHERE t.typtype = 'c';
