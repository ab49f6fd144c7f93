-- Constraints of tables, NOT NULL among them as checks; who owns none of the catalogs sees none of theirs.
CREATE VIEW pg_information.table_constraints AS
SELECT
    current_database()::pg_name AS constraint_catalog,
    nc.nspname::pg_name AS constraint_schema,
    con.conname::pg_name AS constraint_name,
    current_database()::pg_name AS table_catalog,
    nr.nspname::pg_name AS table_schema,
    r.relname::pg_name AS table_name,
    (CASE con.contype WHEN 'c' THEN 'CHECK' WHEN 'f' THEN 'FOREIGN KEY' WHEN 'p' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END)::pg_varchar AS constraint_type,
    (CASE WHEN con.condeferrable THEN 'YES' ELSE 'NO' END)::pg_varchar AS is_deferrable,
    (CASE WHEN con.condeferred THEN 'YES' ELSE 'NO' END)::pg_varchar AS initially_deferred,
    'YES'::pg_varchar AS enforced,
    (CASE WHEN con.contype = 'u' THEN CASE WHEN con.indnullsnotdistinct THEN 'NO' ELSE 'YES' END END)::pg_varchar AS nulls_distinct
FROM (
    SELECT con.connamespace, con.conname, con.conrelid, con.contype::VARCHAR AS contype, con.condeferrable, con.condeferred, i.indnullsnotdistinct
    FROM pg.pg_constraint AS con
    LEFT JOIN pg.pg_index AS i ON i.indexrelid = con.conindid AND con.contype IN ('p', 'u')
    WHERE con.contype IN ('c', 'f', 'p', 'u')
    UNION ALL
    SELECT r.relnamespace, concat_ws('_', r.relnamespace::VARCHAR, r.oid::VARCHAR, a.attnum::VARCHAR, 'not_null'), r.oid, 'c', false, false, NULL
    FROM pg.pg_attribute AS a
    JOIN pg.pg_class AS r ON r.oid = a.attrelid
    WHERE a.attnotnull AND a.attnum > 0 AND r.relkind = 'r' AND r.relpersistence = 't'
) AS con
JOIN pg.pg_namespace AS nc ON nc.oid = con.connamespace
JOIN pg.pg_class AS r ON r.oid = con.conrelid
JOIN pg.pg_namespace AS nr ON nr.oid = r.relnamespace
WHERE NOT pg.pg_is_other_temp_schema(nr.oid);
