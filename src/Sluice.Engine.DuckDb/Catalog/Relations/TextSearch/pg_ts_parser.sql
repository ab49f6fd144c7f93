-- Parsers of text search (manual, 52.60).
CREATE TABLE pg.pg_ts_parser AS SELECT
    oid::pg_oid AS oid, prsname::pg_name AS prsname, 11::pg_oid AS prsnamespace, prsstart::pg_regproc AS prsstart, prstoken::pg_regproc AS prstoken,
    prsend::pg_regproc AS prsend, prsheadline::pg_regproc AS prsheadline, prslextype::pg_regproc AS prslextype
FROM facts_pg_ts_parser();
