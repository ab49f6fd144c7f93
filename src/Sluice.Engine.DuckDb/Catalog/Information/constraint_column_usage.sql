-- Columns that constraints use; of a foreign key, those it refers to.
CREATE VIEW pg_information.constraint_column_usage AS
SELECT
    current_database()::pg_name AS table_catalog,
    nr.nspname::pg_name AS table_schema,
    r.relname::pg_name AS table_name,
    a.attname::pg_name AS column_name,
    current_database()::pg_name AS constraint_catalog,
    nc.nspname::pg_name AS constraint_schema,
    con.conname::pg_name AS constraint_name
FROM (
    SELECT conname, connamespace, CASE WHEN contype = 'f' THEN confrelid ELSE conrelid END AS relid, unnest(CASE WHEN contype = 'f' THEN confkey ELSE conkey END) AS attnum
    FROM pg.pg_constraint
    WHERE contype IN ('c', 'f', 'p', 'u')
) AS con
JOIN pg.pg_namespace AS nc ON nc.oid = con.connamespace
JOIN pg.pg_class AS r ON r.oid = con.relid
JOIN pg.pg_namespace AS nr ON nr.oid = r.relnamespace
JOIN pg.pg_attribute AS a ON a.attrelid = con.relid AND a.attnum = con.attnum;
