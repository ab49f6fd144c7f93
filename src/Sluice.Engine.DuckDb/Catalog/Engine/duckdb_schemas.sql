-- DuckDB's own, without what makes the catalogs.
CREATE MACRO pg.duckdb_schemas() AS TABLE SELECT * FROM system.main.duckdb_schemas() WHERE schema_name NOT IN ('pg', 'pg_information', 'pg_stored', 'pgflat') AND database_name <> 'system';
CREATE VIEW pg.duckdb_schemas AS FROM pg.duckdb_schemas() WHERE NOT internal;
