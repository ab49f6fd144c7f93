-- The types domains of the session's role are based on.
CREATE VIEW pg_information.domain_udt_usage AS
SELECT
    current_database()::pg_name AS udt_catalog,
    nbt.nspname::pg_name AS udt_schema,
    bt.typname::pg_name AS udt_name,
    current_database()::pg_name AS domain_catalog,
    nt.nspname::pg_name AS domain_schema,
    t.typname::pg_name AS domain_name
FROM pg.pg_type AS t
JOIN pg.pg_namespace AS nt ON nt.oid = t.typnamespace
JOIN pg.pg_type AS bt ON bt.oid = t.typbasetype
JOIN pg.pg_namespace AS nbt ON nbt.oid = bt.typnamespace
WHERE t.typtype = 'd'
    AND pg.pg_has_role(bt.typowner, 'USAGE');
