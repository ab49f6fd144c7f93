-- What may be done with columns; their tables' privileges hold.
CREATE VIEW pg_information.column_privileges AS
SELECT
    u.rolname::pg_name AS grantor,
    (CASE WHEN c.relpersistence = 't' THEN u.rolname ELSE 'PUBLIC' END)::pg_name AS grantee,
    current_database()::pg_name AS table_catalog,
    nc.nspname::pg_name AS table_schema,
    c.relname::pg_name AS table_name,
    a.attname::pg_name AS column_name,
    k.privilege::pg_varchar AS privilege_type,
    (CASE WHEN c.relpersistence = 't' THEN 'YES' ELSE 'NO' END)::pg_varchar AS is_grantable
FROM pg.pg_class AS c
JOIN pg.pg_namespace AS nc ON nc.oid = c.relnamespace
JOIN pg.pg_roles AS u ON u.oid = c.relowner
JOIN pg.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('REFERENCES')) AS k (privilege)
WHERE c.relkind IN ('r', 'v', 'f', 'p')
    AND (k.privilege = 'SELECT' OR c.relpersistence = 't')
    AND NOT pg.pg_is_other_temp_schema(nc.oid);
