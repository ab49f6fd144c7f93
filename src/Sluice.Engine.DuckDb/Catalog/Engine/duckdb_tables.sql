-- DuckDB's own, without what makes the catalogs. SHOW TABLES, SHOW ALL TABLES and DESCRIBE read it too.
CREATE MACRO pg.duckdb_tables() AS TABLE SELECT * FROM system.main.duckdb_tables() WHERE schema_name NOT IN ('pg', 'pg_information', 'pg_stored', 'pgflat');
CREATE VIEW pg.duckdb_tables AS FROM pg.duckdb_tables() WHERE NOT internal;
