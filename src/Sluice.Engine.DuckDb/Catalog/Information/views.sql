-- Views of the catalogs, and temporary ones.
CREATE VIEW pg_information.views AS
SELECT
    current_database()::pg_name AS table_catalog,
    nc.nspname::pg_name AS table_schema,
    c.relname::pg_name AS table_name,
    pg.pg_get_viewdef(c.oid)::pg_varchar AS view_definition,
    'NONE'::pg_varchar AS check_option,
    'NO'::pg_varchar AS is_updatable,
    'NO'::pg_varchar AS is_insertable_into,
    'NO'::pg_varchar AS is_trigger_updatable,
    'NO'::pg_varchar AS is_trigger_deletable,
    'NO'::pg_varchar AS is_trigger_insertable_into
FROM pg.pg_class AS c
JOIN pg.pg_namespace AS nc ON nc.oid = c.relnamespace
WHERE c.relkind = 'v'
    AND NOT pg.pg_is_other_temp_schema(nc.oid);
