-- Views, with the queries they stand for (manual, 53.34).
CREATE VIEW pg.pg_views AS
SELECT n.nspname AS schemaname, c.relname AS viewname, r.rolname AS viewowner, coalesce(t.definition, '')::VARCHAR AS definition
FROM pg.pg_class AS c
LEFT JOIN pg.pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_stored.role AS r ON r.oid = c.relowner
LEFT JOIN pg_temp_relations() AS t ON t.oid::pg_oid = c.oid
WHERE c.relkind = 'v';
