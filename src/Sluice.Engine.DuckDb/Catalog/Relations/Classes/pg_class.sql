-- The relations of the catalogs, the lake's tables, and what the session made for itself (manual, 52.11).
CREATE TABLE pg_stored.class AS
SELECT
    oid::pg_oid AS oid, relname::pg_name AS relname, relnamespace::pg_oid AS relnamespace, reltype::pg_oid AS reltype, 0::pg_oid AS reloftype,
    10::pg_oid AS relowner, CASE relkind WHEN 'r' THEN 2 ELSE 0 END::pg_oid AS relam, CASE relkind WHEN 'r' THEN oid ELSE '0' END::pg_oid AS relfilenode,
    CASE relisshared WHEN 't' THEN 1664 ELSE 0 END::pg_oid AS reltablespace, 0::INTEGER AS relpages, -1::FLOAT AS reltuples,
    0::INTEGER AS relallvisible, 0::pg_oid AS reltoastrelid, false AS relhasindex, relisshared = 't' AS relisshared, 'p'::pg_char AS relpersistence,
    relkind::pg_char AS relkind, relnatts::SMALLINT AS relnatts, 0::SMALLINT AS relchecks, false AS relhasrules, false AS relhastriggers,
    false AS relhassubclass, false AS relrowsecurity, false AS relforcerowsecurity, true AS relispopulated, 'n'::pg_char AS relreplident,
    false AS relispartition, 0::pg_oid AS relrewrite, 0::pg_xid AS relfrozenxid, 0::pg_xid AS relminmxid,
    ['sluice=r/sluice', '=r/sluice']::pg_aclitem[] AS relacl, NULL::VARCHAR[] AS reloptions, NULL::pg_pg_node_tree AS relpartbound, 0 AS reading
FROM facts_relations()
UNION ALL
SELECT
    oid::pg_oid, name::pg_name, 2200::pg_oid, 0::pg_oid, 0::pg_oid,
    10::pg_oid, 2::pg_oid, oid::pg_oid, 0::pg_oid, least((bytes + 8191) // 8192, 2147483647)::INTEGER, coalesce(rows, -1)::FLOAT,
    0::INTEGER, 0::pg_oid, false, false, 'p'::pg_char,
    'r'::pg_char, columns::SMALLINT, 0::SMALLINT, false, false,
    false, false, false, true, 'd'::pg_char,
    false, 0::pg_oid, 0::pg_xid, 0::pg_xid,
    ['sluice=r/sluice', '=r/sluice']::pg_aclitem[], NULL::VARCHAR[], NULL::pg_pg_node_tree, reading
FROM lake_relations()
ORDER BY oid;

CREATE VIEW pg.pg_class AS
SELECT * EXCLUDE (reading) FROM pg_stored.class WHERE reading <> pg_fn_hidden_reading()
UNION ALL
SELECT
    oid::pg_oid, relname::pg_name, 16385::pg_oid, 0::pg_oid, 0::pg_oid,
    10::pg_oid, CASE relkind WHEN 'r' THEN 2 ELSE 0 END::pg_oid, oid::pg_oid, 0::pg_oid, 0::INTEGER, -1::FLOAT,
    0::INTEGER, 0::pg_oid, false, false, 't'::pg_char,
    relkind::pg_char, relnatts::SMALLINT, 0::SMALLINT, relkind = 'v', false,
    false, false, false, true, CASE relkind WHEN 'r' THEN 'd' ELSE 'n' END::pg_char,
    false, 0::pg_oid, 0::pg_xid, 0::pg_xid,
    NULL::pg_aclitem[], NULL::VARCHAR[], NULL::pg_pg_node_tree
FROM pg_temp_relations();
