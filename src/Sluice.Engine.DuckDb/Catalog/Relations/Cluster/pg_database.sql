-- The one database (manual, 52.15). Texts compare by their bytes.
CREATE TABLE pg.pg_database AS SELECT
    16384::pg_oid AS oid, current_database()::pg_name AS datname, 10::pg_oid AS datdba, 6::INTEGER AS encoding, 'c'::pg_char AS datlocprovider,
    false AS datistemplate, true AS datallowconn, false AS dathasloginevt, -1::INTEGER AS datconnlimit, 0::pg_xid AS datfrozenxid,
    1::pg_xid AS datminmxid, 1663::pg_oid AS dattablespace, 'C'::VARCHAR AS datcollate, 'C.UTF-8'::VARCHAR AS datctype,
    NULL::VARCHAR AS datlocale, NULL::VARCHAR AS daticurules, NULL::VARCHAR AS datcollversion, NULL::pg_aclitem[] AS datacl;
