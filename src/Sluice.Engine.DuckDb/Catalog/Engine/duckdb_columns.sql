-- DuckDB's own, without what makes the catalogs. SHOW TABLES, SHOW ALL TABLES and DESCRIBE read it too.
CREATE MACRO pg.duckdb_columns() AS TABLE SELECT * FROM system.main.duckdb_columns() WHERE schema_name NOT IN ('pg', 'pg_information', 'pg_stored', 'pgflat') AND database_name <> 'system';
CREATE VIEW pg.duckdb_columns AS FROM pg.duckdb_columns() WHERE NOT internal;
