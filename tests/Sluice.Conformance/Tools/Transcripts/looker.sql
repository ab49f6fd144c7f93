-- Looker: testing a connection, generating a model, and an explore with time zones.
-- Source: cloud.google.com/looker/docs/db-config-postgresql and docs/db-config-dialects (connection tests: kill, time zone, temporary tables); the statements follow what these pages name.
-- rows: 1
SELECT 1 as looker_connection_test;
-- rows: 1
SELECT current_setting('TIMEZONE') AS tz;
-- rows: 1
SELECT EXTRACT(timezone FROM now()) AS offset_seconds;
-- rows: 1
SELECT pg_backend_pid();
-- rows: 16
SELECT table_schema, table_name, column_name, data_type, ordinal_position, character_maximum_length, numeric_precision, numeric_scale
FROM information_schema.columns WHERE table_schema NOT IN ('information_schema', 'pg_catalog') ORDER BY table_schema, table_name, ordinal_position;
-- rows: 0
SELECT kcu.table_schema, kcu.table_name, kcu.column_name FROM information_schema.table_constraints tc JOIN information_schema.key_column_usage kcu
  ON tc.constraint_name = kcu.constraint_name AND tc.table_schema = kcu.table_schema WHERE tc.constraint_type = 'PRIMARY KEY' AND tc.table_schema = 'public';
-- rows: 3
SELECT (DATE(people.seen AT TIME ZONE 'UTC' AT TIME ZONE 'America/New_York')) AS "people.seen_date", COUNT(*) AS "people.count"
FROM public.people AS people WHERE ((people.seen >= (TIMESTAMP '2024-01-01') AND people.seen < (TIMESTAMP '2024-12-31'))) GROUP BY 1 ORDER BY 1 DESC LIMIT 500;
-- rows: 3
SELECT (TO_CHAR(DATE_TRUNC('month', people.born), 'YYYY-MM')) AS "people.born_month", COALESCE(SUM(people.height), 0) AS "people.total_height" FROM public.people AS people
WHERE people.born IS NOT NULL GROUP BY (DATE_TRUNC('month', people.born)) ORDER BY 1 FETCH NEXT 500 ROWS ONLY;
-- rows: 1+
EXPLAIN SELECT COUNT(*) FROM people;
