-- Parsers of text search (manual, 52.60).
CREATE TABLE pg.pg_ts_parser AS SELECT
    oid::pg_oid AS oid, prsname::pg_name AS prsname, 11::pg_oid AS prsnamespace, prsstart::UINTEGER::pg_regproc AS prsstart, prstoken::UINTEGER::pg_regproc AS prstoken,
    prsend::UINTEGER::pg_regproc AS prsend, prsheadline::UINTEGER::pg_regproc AS prsheadline, prslextype::UINTEGER::pg_regproc AS prslextype
FROM facts_pg_ts_parser();
