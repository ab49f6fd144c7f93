-- The two every cluster has (manual, 22.6).
CREATE TABLE pg.pg_tablespace AS SELECT
    oid::pg_oid AS oid, spcname::pg_name AS spcname, spcowner::pg_oid AS spcowner, string_split(spcacl, ' ')::pg_aclitem[] AS spcacl,
    string_split(spcoptions, ' ')::VARCHAR[] AS spcoptions
FROM facts_pg_tablespace();
