-- DuckDB's own, without what makes the catalogs.
CREATE MACRO pg.duckdb_sequences() AS TABLE SELECT * FROM system.main.duckdb_sequences() WHERE schema_name NOT IN ('pg', 'pg_information', 'pg_stored');
