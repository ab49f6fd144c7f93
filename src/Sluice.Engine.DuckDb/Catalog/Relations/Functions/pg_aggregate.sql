-- Built-in aggregates (manual, 52.1).
CREATE TABLE pg.pg_aggregate AS SELECT
    aggfnoid::UINTEGER::pg_regproc AS aggfnoid, aggkind::pg_char AS aggkind, aggnumdirectargs::SMALLINT AS aggnumdirectargs,
    aggtransfn::UINTEGER::pg_regproc AS aggtransfn, aggfinalfn::UINTEGER::pg_regproc AS aggfinalfn, aggcombinefn::UINTEGER::pg_regproc AS aggcombinefn,
    aggserialfn::UINTEGER::pg_regproc AS aggserialfn, aggdeserialfn::UINTEGER::pg_regproc AS aggdeserialfn, aggmtransfn::UINTEGER::pg_regproc AS aggmtransfn,
    aggminvtransfn::UINTEGER::pg_regproc AS aggminvtransfn, aggmfinalfn::UINTEGER::pg_regproc AS aggmfinalfn, aggfinalextra = 't' AS aggfinalextra,
    aggmfinalextra = 't' AS aggmfinalextra, aggfinalmodify::pg_char AS aggfinalmodify, aggmfinalmodify::pg_char AS aggmfinalmodify,
    aggsortop::pg_oid AS aggsortop, aggtranstype::pg_oid AS aggtranstype, aggtransspace::INTEGER AS aggtransspace,
    aggmtranstype::pg_oid AS aggmtranstype, aggmtransspace::INTEGER AS aggmtransspace, NULL::VARCHAR AS agginitval, NULL::VARCHAR AS aggminitval
FROM facts_pg_aggregate();
