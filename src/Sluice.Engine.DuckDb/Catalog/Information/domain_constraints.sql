-- Checks of domains.
CREATE VIEW pg_information.domain_constraints AS
SELECT
    current_database()::pg_name AS constraint_catalog,
    rs.nspname::pg_name AS constraint_schema,
    con.conname::pg_name AS constraint_name,
    current_database()::pg_name AS domain_catalog,
    n.nspname::pg_name AS domain_schema,
    t.typname::pg_name AS domain_name,
    (CASE WHEN con.condeferrable THEN 'YES' ELSE 'NO' END)::pg_varchar AS is_deferrable,
    (CASE WHEN con.condeferred THEN 'YES' ELSE 'NO' END)::pg_varchar AS initially_deferred
FROM pg.pg_constraint AS con
JOIN pg.pg_namespace AS rs ON rs.oid = con.connamespace
JOIN pg.pg_type AS t ON t.oid = con.contypid
JOIN pg.pg_namespace AS n ON n.oid = t.typnamespace
WHERE con.contypid <> 0;
