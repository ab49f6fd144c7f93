-- Built-in operators (manual, 52.34).
CREATE TABLE pg.pg_operator AS SELECT
    oid::pg_oid AS oid, oprname::pg_name AS oprname, 11::pg_oid AS oprnamespace, 10::pg_oid AS oprowner, oprkind::pg_char AS oprkind,
    oprcanmerge = 't' AS oprcanmerge, oprcanhash = 't' AS oprcanhash, oprleft::pg_oid AS oprleft, oprright::pg_oid AS oprright,
    oprresult::pg_oid AS oprresult, oprcom::pg_oid AS oprcom, oprnegate::pg_oid AS oprnegate, oprcode::UINTEGER::pg_regproc AS oprcode,
    oprrest::UINTEGER::pg_regproc AS oprrest, oprjoin::UINTEGER::pg_regproc AS oprjoin
FROM facts_pg_operator();
