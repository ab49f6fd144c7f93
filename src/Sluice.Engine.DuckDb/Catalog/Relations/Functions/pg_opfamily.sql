-- Built-in operator families (manual, 52.35).
CREATE TABLE pg.pg_opfamily AS SELECT
    oid::pg_oid AS oid, opfmethod::pg_oid AS opfmethod, opfname::pg_name AS opfname, 11::pg_oid AS opfnamespace, 10::pg_oid AS opfowner
FROM facts_pg_opfamily();
