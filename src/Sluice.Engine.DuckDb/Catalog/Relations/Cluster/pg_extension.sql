-- The extension every database has (manual, 52.22).
CREATE TABLE pg.pg_extension AS SELECT
    13484::pg_oid AS oid, 'plpgsql'::pg_name AS extname, 10::pg_oid AS extowner, 11::pg_oid AS extnamespace, false AS extrelocatable,
    '1.0'::VARCHAR AS extversion, NULL::pg_oid[] AS extconfig, NULL::VARCHAR[] AS extcondition;
