-- Of a lake's table: what of the lake it is read from (manual, 52.19).
CREATE TABLE pg.pg_description AS
SELECT oid::pg_oid AS objoid, 1259::pg_oid AS classoid, 0::INTEGER AS objsubid, path::VARCHAR AS description
FROM lake_relations()
WHERE reading <> 2
ORDER BY oid;
