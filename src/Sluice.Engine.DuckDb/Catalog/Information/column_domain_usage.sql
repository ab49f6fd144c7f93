-- Columns whose type is a domain of the session's role.
CREATE VIEW pg_information.column_domain_usage AS
SELECT
    current_database()::pg_name AS domain_catalog,
    nt.nspname::pg_name AS domain_schema,
    t.typname::pg_name AS domain_name,
    current_database()::pg_name AS table_catalog,
    nc.nspname::pg_name AS table_schema,
    c.relname::pg_name AS table_name,
    a.attname::pg_name AS column_name
FROM pg.pg_attribute AS a
JOIN pg.pg_class AS c ON c.oid = a.attrelid
JOIN pg.pg_namespace AS nc ON nc.oid = c.relnamespace
JOIN pg.pg_type AS t ON t.oid = a.atttypid
JOIN pg.pg_namespace AS nt ON nt.oid = t.typnamespace
LEFT JOIN pg.pg_type AS bt ON t.typtype = 'd' AND bt.oid = t.typbasetype
LEFT JOIN pg.pg_namespace AS nbt ON nbt.oid = bt.typnamespace
WHERE t.typtype = 'd'
    AND c.relkind IN ('r', 'v', 'f', 'p')
    AND a.attnum > 0
    AND NOT a.attisdropped
    AND pg.pg_has_role(t.typowner, 'USAGE');
