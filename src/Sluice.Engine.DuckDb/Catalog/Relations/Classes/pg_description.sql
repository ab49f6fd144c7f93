-- Of what PostgreSQL holds from the start; and of a lake's table, what of the lake it is read from (manual, 52.19).
CREATE TABLE pg.pg_description AS
SELECT objoid::pg_oid AS objoid, classoid::pg_oid AS classoid, 0::INTEGER AS objsubid, description::VARCHAR AS description FROM facts_pg_description()
UNION ALL
SELECT oid::pg_oid, 1259::pg_oid, 0::INTEGER, path::VARCHAR FROM lake_relations() WHERE reading <> 2
ORDER BY 2, 1;
