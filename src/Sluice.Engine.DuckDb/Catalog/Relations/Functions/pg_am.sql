-- Access methods (manual, 52.3).
CREATE TABLE pg.pg_am AS SELECT
    oid::pg_oid AS oid, amname::pg_name AS amname, amhandler::UINTEGER::pg_regproc AS amhandler, amtype::pg_char AS amtype
FROM facts_pg_am();
