-- Support functions of built-in operator families (manual, 52.5).
CREATE TABLE pg.pg_amproc AS SELECT
    oid::pg_oid AS oid, amprocfamily::pg_oid AS amprocfamily, amproclefttype::pg_oid AS amproclefttype, amprocrighttype::pg_oid AS amprocrighttype,
    amprocnum::SMALLINT AS amprocnum, amproc::UINTEGER::pg_regproc AS amproc
FROM facts_pg_amproc();
