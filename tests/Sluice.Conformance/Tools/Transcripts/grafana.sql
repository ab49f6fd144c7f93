-- Grafana 9 to 12: its PostgreSQL data source's health check, query builder and time macros.
-- Source: github.com/grafana/grafana, public/app/plugins/datasource/grafana-postgresql-datasource/postgresMetaQuery.ts and pkg/tsdb/grafana-postgresql-datasource/macros.go.
-- rows: 1
SELECT 1;
-- rows: 1
SELECT current_setting('server_version_num')::int/100 as version;
-- rows: 0
SELECT extversion FROM pg_extension WHERE extname = 'timescaledb';
-- rows: 1+
SELECT schema_name AS "name" FROM information_schema.schemata
WHERE schema_name NOT IN ('information_schema', 'pg_catalog', 'pg_toast', '_timescaledb_cache', '_timescaledb_catalog') ORDER BY schema_name;
-- rows: 4
SELECT quote_ident(table_name) AS "table" FROM information_schema.tables WHERE quote_ident(table_schema) = 'public' ORDER BY 1;
-- rows: 4
SELECT CASE WHEN quote_ident(table_schema) IN (
    SELECT CASE WHEN trim(s[i]) = '"$user"' THEN user ELSE trim(s[i]) END
    FROM generate_series(array_lower(string_to_array(current_setting('search_path'), ','), 1), array_upper(string_to_array(current_setting('search_path'), ','), 1)) as i,
      string_to_array(current_setting('search_path'), ',') s)
  THEN quote_ident(table_name) ELSE quote_ident(table_schema) || '.' || quote_ident(table_name) END AS "table"
FROM information_schema.tables WHERE quote_ident(table_schema) NOT IN ('information_schema', 'pg_catalog') ORDER BY 1;
-- rows: 6
SELECT quote_ident(column_name) AS "column", data_type AS "type" FROM information_schema.columns
WHERE CASE WHEN array_length(parse_ident('people'), 1) = 2
  THEN quote_ident(table_schema) = (parse_ident('people'))[1] AND quote_ident(table_name) = (parse_ident('people'))[2]
  ELSE quote_ident(table_name) = 'people' AND quote_ident(table_schema) IN (
    SELECT CASE WHEN trim(s[i]) = '"$user"' THEN user ELSE trim(s[i]) END
    FROM generate_series(array_lower(string_to_array(current_setting('search_path'), ','), 1), array_upper(string_to_array(current_setting('search_path'), ','), 1)) as i,
      string_to_array(current_setting('search_path'), ',') s)
  END;
-- rows: 3
SELECT floor(extract(epoch from seen)/300)*300 AS "time", count(*) AS value FROM people
WHERE seen BETWEEN '2024-01-01T00:00:00Z' AND '2024-12-31T23:59:59Z' GROUP BY 1 ORDER BY 1;
-- rows: 3
SELECT seen AS "time", name AS metric, height AS value FROM people WHERE extract(epoch from seen) >= 1700000000 AND extract(epoch from seen) <= 1800000000 ORDER BY 1;
