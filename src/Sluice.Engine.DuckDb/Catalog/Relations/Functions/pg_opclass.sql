-- Built-in operator classes (manual, 52.33).
CREATE TABLE pg.pg_opclass AS SELECT
    oid::pg_oid AS oid, opcmethod::pg_oid AS opcmethod, opcname::pg_name AS opcname, 11::pg_oid AS opcnamespace, 10::pg_oid AS opcowner,
    opcfamily::pg_oid AS opcfamily, opcintype::pg_oid AS opcintype, opcdefault = 't' AS opcdefault, opckeytype::pg_oid AS opckeytype
FROM facts_pg_opclass();
