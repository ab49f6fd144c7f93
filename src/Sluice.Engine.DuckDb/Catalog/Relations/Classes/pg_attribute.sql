-- The columns of all that is in pg_class, and the system columns that tables have in PostgreSQL (manual, 52.7).
CREATE TABLE pg_stored.attribute AS
WITH found AS (
    SELECT attrelid::pg_oid AS attrelid, attname, atttypid::pg_oid AS atttypid, attnum::SMALLINT AS attnum, atttypmod::INTEGER AS atttypmod,
        attndims::SMALLINT AS attndims, attnotnull = 't' AS attnotnull, attcollation::pg_oid AS attcollation, 0 AS reading
    FROM facts_columns()
    UNION ALL
    SELECT c.relation::pg_oid, c.name, c.type::pg_oid, c.number::SMALLINT, c.modifier::INTEGER,
        c.dimensions::SMALLINT, false, t.typcollation, c.reading
    FROM lake_columns() AS c JOIN pg.pg_type AS t ON t.oid = c.type::pg_oid
    UNION ALL
    SELECT r.oid, s.attname, s.atttypid::pg_oid, s.attnum::SMALLINT, -1, 0::SMALLINT, true, 0::pg_oid, 0
    FROM pg.pg_class AS r, (VALUES ('ctid', 27, -1), ('xmin', 28, -2), ('cmin', 29, -3), ('xmax', 28, -4), ('cmax', 29, -5), ('tableoid', 26, -6))
        AS s(attname, atttypid, attnum)
    WHERE r.relkind = 'r')
SELECT
    a.attrelid, a.attname::pg_name AS attname, a.atttypid, t.typlen AS attlen, a.attnum, -1::INTEGER AS attcacheoff, a.atttypmod, a.attndims,
    t.typbyval AS attbyval, t.typalign AS attalign, t.typstorage AS attstorage, ''::pg_char AS attcompression, a.attnotnull, false AS atthasdef,
    false AS atthasmissing, ''::pg_char AS attidentity, ''::pg_char AS attgenerated, false AS attisdropped, true AS attislocal,
    0::SMALLINT AS attinhcount, a.attcollation, NULL::SMALLINT AS attstattarget, NULL::pg_aclitem[] AS attacl, NULL::VARCHAR[] AS attoptions,
    NULL::VARCHAR[] AS attfdwoptions, NULL::pg_anyarray AS attmissingval, a.reading
FROM found AS a JOIN pg.pg_type AS t ON t.oid = a.atttypid
ORDER BY a.attrelid, a.attnum;

CREATE VIEW pg.pg_attribute AS
SELECT * EXCLUDE (reading) FROM pg_stored.attribute WHERE reading <> pg_fn_hidden_reading()
UNION ALL
SELECT
    attrelid::pg_oid, attname::pg_name, atttypid::pg_oid, attlen::SMALLINT, attnum::SMALLINT, -1::INTEGER, atttypmod::INTEGER, attndims::SMALLINT,
    attbyval, attalign::pg_char, attstorage::pg_char, ''::pg_char, attnotnull, false,
    false, ''::pg_char, ''::pg_char, false, true,
    0::SMALLINT, attcollation::pg_oid, NULL::SMALLINT, NULL::pg_aclitem[], NULL::VARCHAR[],
    NULL::VARCHAR[], NULL::pg_anyarray
FROM pg_temp_columns();
