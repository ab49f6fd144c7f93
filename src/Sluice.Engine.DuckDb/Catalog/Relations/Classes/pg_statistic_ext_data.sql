-- Statistics are in the files, not here.
CREATE TABLE pg.pg_statistic_ext_data (
    stxoid pg_oid, stxdinherit BOOLEAN, stxdndistinct pg_pg_ndistinct, stxddependencies pg_pg_dependencies, stxdmcv pg_pg_mcv_list,
    stxdexpr pg_anyarray
);
