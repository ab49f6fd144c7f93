-- Files have no indexes.
CREATE TABLE pg.pg_indexes (
    schemaname pg_name, tablename pg_name, indexname pg_name, tablespace pg_name, indexdef VARCHAR
);
