-- Configurations of text search (manual, 52.57).
CREATE TABLE pg.pg_ts_config AS SELECT
    oid::pg_oid AS oid, cfgname::pg_name AS cfgname, 11::pg_oid AS cfgnamespace, 10::pg_oid AS cfgowner, cfgparser::pg_oid AS cfgparser
FROM facts_pg_ts_config();
