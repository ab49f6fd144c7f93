-- Templates of dictionaries (manual, 52.61).
CREATE TABLE pg.pg_ts_template AS SELECT
    oid::pg_oid AS oid, tmplname::pg_name AS tmplname, 11::pg_oid AS tmplnamespace, tmplinit::UINTEGER::pg_regproc AS tmplinit,
    tmpllexize::UINTEGER::pg_regproc AS tmpllexize
FROM facts_pg_ts_template();
