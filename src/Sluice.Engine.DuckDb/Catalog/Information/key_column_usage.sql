-- Columns of primary, unique and foreign keys.
CREATE VIEW pg_information.key_column_usage AS
SELECT
    current_database()::pg_name AS constraint_catalog,
    nc.nspname::pg_name AS constraint_schema,
    con.conname::pg_name AS constraint_name,
    current_database()::pg_name AS table_catalog,
    nr.nspname::pg_name AS table_schema,
    r.relname::pg_name AS table_name,
    a.attname::pg_name AS column_name,
    con.place::INTEGER AS ordinal_position,
    (CASE WHEN con.contype = 'f' THEN pg_information._pg_index_position(con.conindid, con.confkey[con.place]) END)::INTEGER AS position_in_unique_constraint
FROM (SELECT *, unnest(conkey) AS attnum, unnest(system.main.range(1, len(conkey) + 1))::INTEGER AS place FROM pg.pg_constraint WHERE contype IN ('p', 'u', 'f')) AS con
JOIN pg.pg_namespace AS nc ON nc.oid = con.connamespace
JOIN pg.pg_class AS r ON r.oid = con.conrelid
JOIN pg.pg_namespace AS nr ON nr.oid = r.relnamespace
JOIN pg.pg_attribute AS a ON a.attrelid = con.conrelid AND a.attnum = con.attnum;
