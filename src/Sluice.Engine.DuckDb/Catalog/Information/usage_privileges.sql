-- Collations, domains and sequences, which everybody may use.
CREATE VIEW pg_information.usage_privileges AS
SELECT
    u.rolname::pg_name AS grantor,
    'PUBLIC'::pg_name AS grantee,
    current_database()::pg_name AS object_catalog,
    n.nspname::pg_name AS object_schema,
    x.name::pg_name AS object_name,
    x.kind::pg_varchar AS object_type,
    'USAGE'::pg_varchar AS privilege_type,
    'NO'::pg_varchar AS is_grantable
FROM (
    SELECT collowner AS owner, collnamespace AS schema, collname AS name, 'COLLATION' AS kind FROM pg.pg_collation
    UNION ALL SELECT typowner, typnamespace, typname, 'DOMAIN' FROM pg.pg_type WHERE typtype = 'd'
) AS x
JOIN pg.pg_roles AS u ON u.oid = x.owner
JOIN pg.pg_namespace AS n ON n.oid = x.schema;
