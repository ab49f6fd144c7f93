-- What may be done with tables: read those of the lake and the catalogs, anything with temporary ones.
CREATE VIEW pg_information.table_privileges AS
SELECT
    u.rolname::pg_name AS grantor,
    (CASE WHEN c.relpersistence = 't' THEN u.rolname ELSE 'PUBLIC' END)::pg_name AS grantee,
    current_database()::pg_name AS table_catalog,
    nc.nspname::pg_name AS table_schema,
    c.relname::pg_name AS table_name,
    k.privilege::pg_varchar AS privilege_type,
    (CASE WHEN c.relpersistence = 't' THEN 'YES' ELSE 'NO' END)::pg_varchar AS is_grantable,
    (CASE WHEN k.privilege = 'SELECT' THEN 'YES' ELSE 'NO' END)::pg_varchar AS with_hierarchy
FROM pg.pg_class AS c
JOIN pg.pg_namespace AS nc ON nc.oid = c.relnamespace
JOIN pg.pg_roles AS u ON u.oid = c.relowner
CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) AS k (privilege)
WHERE c.relkind IN ('r', 'v', 'f', 'p')
    AND (k.privilege = 'SELECT' OR c.relpersistence = 't')
    AND NOT pg.pg_is_other_temp_schema(nc.oid);
