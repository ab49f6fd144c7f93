-- Nothing is replicated.
CREATE TABLE pg.pg_publication_tables (
    pubname pg_name, schemaname pg_name, tablename pg_name, attnames pg_name[], rowfilter VARCHAR
);
