-- Dictionaries of text search (manual, 52.59).
CREATE TABLE pg.pg_ts_dict AS SELECT
    oid::pg_oid AS oid, dictname::pg_name AS dictname, 11::pg_oid AS dictnamespace, 10::pg_oid AS dictowner, dicttemplate::pg_oid AS dicttemplate,
    dictinitoption::VARCHAR AS dictinitoption
FROM facts_pg_ts_dict();
