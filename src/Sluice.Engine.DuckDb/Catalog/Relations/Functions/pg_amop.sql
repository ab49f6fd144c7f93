-- Operators of built-in operator families (manual, 52.4).
CREATE TABLE pg.pg_amop AS SELECT
    oid::pg_oid AS oid, amopfamily::pg_oid AS amopfamily, amoplefttype::pg_oid AS amoplefttype, amoprighttype::pg_oid AS amoprighttype,
    amopstrategy::SMALLINT AS amopstrategy, amoppurpose::pg_char AS amoppurpose, amopopr::pg_oid AS amopopr, amopmethod::pg_oid AS amopmethod,
    amopsortfamily::pg_oid AS amopsortfamily
FROM facts_pg_amop();
