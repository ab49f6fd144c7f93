-- What the extension every database has is made of; nothing else here could be dropped (manual, 52.18).
CREATE TABLE pg.pg_depend AS
SELECT
    classid::pg_oid AS classid, objid::pg_oid AS objid, 0::INTEGER AS objsubid, 3079::pg_oid AS refclassid, oid AS refobjid, 0::INTEGER AS refobjsubid,
    'e'::pg_char AS deptype
FROM pg.pg_extension, (
    SELECT 1255 AS classid, unnest([lanplcallfoid, laninline, lanvalidator]) AS objid FROM pg.pg_language WHERE lanname = 'plpgsql'
    UNION ALL
    SELECT 2612, oid FROM pg.pg_language WHERE lanname = 'plpgsql');
