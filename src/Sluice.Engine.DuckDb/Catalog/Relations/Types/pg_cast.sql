-- Casts between built-in types (manual, 52.10).
CREATE TABLE pg.pg_cast AS SELECT
    oid::pg_oid AS oid, castsource::pg_oid AS castsource, casttarget::pg_oid AS casttarget, castfunc::pg_oid AS castfunc,
    castcontext::pg_char AS castcontext, castmethod::pg_char AS castmethod
FROM facts_pg_cast();
