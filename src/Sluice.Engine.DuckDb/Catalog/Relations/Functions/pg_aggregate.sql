-- Built-in aggregates (manual, 52.1).
CREATE TABLE pg.pg_aggregate AS SELECT
    aggfnoid::pg_regproc AS aggfnoid, aggkind::pg_char AS aggkind, aggnumdirectargs::SMALLINT AS aggnumdirectargs,
    aggtransfn::pg_regproc AS aggtransfn, aggfinalfn::pg_regproc AS aggfinalfn, aggcombinefn::pg_regproc AS aggcombinefn,
    aggserialfn::pg_regproc AS aggserialfn, aggdeserialfn::pg_regproc AS aggdeserialfn, aggmtransfn::pg_regproc AS aggmtransfn,
    aggminvtransfn::pg_regproc AS aggminvtransfn, aggmfinalfn::pg_regproc AS aggmfinalfn, aggfinalextra = 't' AS aggfinalextra,
    aggmfinalextra = 't' AS aggmfinalextra, aggfinalmodify::pg_char AS aggfinalmodify, aggmfinalmodify::pg_char AS aggmfinalmodify,
    aggsortop::pg_oid AS aggsortop, aggtranstype::pg_oid AS aggtranstype, aggtransspace::INTEGER AS aggtransspace,
    aggmtranstype::pg_oid AS aggmtranstype, aggmtransspace::INTEGER AS aggmtransspace, NULL::VARCHAR AS agginitval, NULL::VARCHAR AS aggminitval
FROM facts_pg_aggregate();
