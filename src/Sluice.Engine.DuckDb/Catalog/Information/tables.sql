-- Tables and views; only temporary ones can be written.
CREATE VIEW pg_information.tables AS
SELECT
    current_database()::pg_name AS table_catalog,
    nc.nspname::pg_name AS table_schema,
    c.relname::pg_name AS table_name,
    (CASE WHEN c.relpersistence = 't' AND c.relkind = 'r' THEN 'LOCAL TEMPORARY' WHEN c.relkind IN ('r', 'p') THEN 'BASE TABLE'
        WHEN c.relkind = 'v' THEN 'VIEW' ELSE 'FOREIGN' END)::pg_varchar AS table_type,
    NULL::pg_name AS self_referencing_column_name,
    NULL::pg_varchar AS reference_generation,
    NULL::pg_name AS user_defined_type_catalog,
    NULL::pg_name AS user_defined_type_schema,
    NULL::pg_name AS user_defined_type_name,
    (CASE WHEN c.relpersistence = 't' AND c.relkind = 'r' THEN 'YES' ELSE 'NO' END)::pg_varchar AS is_insertable_into,
    'NO'::pg_varchar AS is_typed,
    NULL::pg_varchar AS commit_action
FROM pg.pg_class AS c
JOIN pg.pg_namespace AS nc ON nc.oid = c.relnamespace
WHERE c.relkind IN ('r', 'v', 'f', 'p')
    AND NOT pg.pg_is_other_temp_schema(nc.oid);
