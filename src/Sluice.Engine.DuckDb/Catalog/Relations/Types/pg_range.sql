-- Built-in range types (manual, 52.42).
CREATE TABLE pg.pg_range AS SELECT
    rngtypid::pg_oid AS rngtypid, rngsubtype::pg_oid AS rngsubtype, rngmultitypid::pg_oid AS rngmultitypid, rngcollation::pg_oid AS rngcollation,
    rngsubopc::pg_oid AS rngsubopc, rngcanonical::UINTEGER::pg_regproc AS rngcanonical, rngsubdiff::UINTEGER::pg_regproc AS rngsubdiff
FROM facts_pg_range();
