-- Statistics are in the files, not here.
CREATE TABLE pg.pg_statistic (
    starelid pg_oid, staattnum SMALLINT, stainherit BOOLEAN, stanullfrac FLOAT, stawidth INTEGER, stadistinct FLOAT, stakind1 SMALLINT,
    stakind2 SMALLINT, stakind3 SMALLINT, stakind4 SMALLINT, stakind5 SMALLINT, staop1 pg_oid, staop2 pg_oid, staop3 pg_oid, staop4 pg_oid,
    staop5 pg_oid, stacoll1 pg_oid, stacoll2 pg_oid, stacoll3 pg_oid, stacoll4 pg_oid, stacoll5 pg_oid, stanumbers1 FLOAT[], stanumbers2 FLOAT[],
    stanumbers3 FLOAT[], stanumbers4 FLOAT[], stanumbers5 FLOAT[], stavalues1 pg_anyarray, stavalues2 pg_anyarray, stavalues3 pg_anyarray,
    stavalues4 pg_anyarray, stavalues5 pg_anyarray
);
