-- Schemas of the database, every one of which can be read.
CREATE VIEW pg_information.schemata AS
SELECT
    current_database()::pg_name AS catalog_name,
    n.nspname::pg_name AS schema_name,
    u.rolname::pg_name AS schema_owner,
    NULL::pg_name AS default_character_set_catalog,
    NULL::pg_name AS default_character_set_schema,
    NULL::pg_name AS default_character_set_name,
    NULL::pg_varchar AS sql_path
FROM pg.pg_namespace AS n
JOIN pg.pg_roles AS u ON u.oid = n.nspowner;
