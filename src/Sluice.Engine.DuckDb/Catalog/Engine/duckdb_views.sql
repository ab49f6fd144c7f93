-- DuckDB's own, without what makes the catalogs, and without the text of the lake's views: where its files lie is nobody's business. SHOW TABLES, SHOW ALL TABLES and DESCRIBE read it too.
CREATE MACRO pg.duckdb_views() AS TABLE SELECT * REPLACE (CASE WHEN temporary THEN sql END AS sql) FROM system.main.duckdb_views() WHERE schema_name NOT IN ('pg', 'pg_information', 'pg_stored', 'pgflat') AND database_name <> 'system';
CREATE VIEW pg.duckdb_views AS FROM pg.duckdb_views() WHERE NOT internal;
