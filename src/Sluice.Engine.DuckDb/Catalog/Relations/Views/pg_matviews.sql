-- Results are not kept.
CREATE TABLE pg.pg_matviews (
    schemaname pg_name, matviewname pg_name, matviewowner pg_name, tablespace pg_name, hasindexes BOOLEAN, ispopulated BOOLEAN, definition VARCHAR
);
