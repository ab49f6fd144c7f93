-- Checks of tables and domains, NOT NULL among them.
CREATE VIEW pg_information.check_constraints AS
SELECT
    current_database()::pg_name AS constraint_catalog,
    rs.nspname::pg_name AS constraint_schema,
    con.name::pg_name AS constraint_name,
    (CASE WHEN starts_with(con.clause, 'CHECK (') THEN con.clause[8:-2] ELSE con.clause END)::pg_varchar AS check_clause
FROM (
    SELECT con.connamespace AS schema, con.conname AS name, pg.pg_get_constraintdef(con.oid) AS clause
    FROM pg.pg_constraint AS con
    WHERE con.contype = 'c'
    UNION ALL
    SELECT r.relnamespace, concat_ws('_', r.relnamespace::VARCHAR, r.oid::VARCHAR, a.attnum::VARCHAR, 'not_null'), a.attname || ' IS NOT NULL'
    FROM pg.pg_attribute AS a
    JOIN pg.pg_class AS r ON r.oid = a.attrelid
    WHERE a.attnotnull AND a.attnum > 0 AND r.relkind = 'r' AND r.relpersistence = 't'
) AS con
JOIN pg.pg_namespace AS rs ON rs.oid = con.schema;
