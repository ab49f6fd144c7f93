-- Tables that keys are of, or refer to.
CREATE VIEW pg_information.constraint_table_usage AS
SELECT
    current_database()::pg_name AS table_catalog,
    nr.nspname::pg_name AS table_schema,
    r.relname::pg_name AS table_name,
    current_database()::pg_name AS constraint_catalog,
    nc.nspname::pg_name AS constraint_schema,
    con.conname::pg_name AS constraint_name
FROM pg.pg_constraint AS con
JOIN pg.pg_namespace AS nc ON nc.oid = con.connamespace
JOIN pg.pg_class AS r ON r.oid = CASE WHEN con.contype = 'f' THEN con.confrelid ELSE con.conrelid END
JOIN pg.pg_namespace AS nr ON nr.oid = r.relnamespace
WHERE con.contype IN ('f', 'p', 'u');
