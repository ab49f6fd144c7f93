-- Tables, with their schema's and owner's names (manual, 53.30).
CREATE VIEW pg.pg_tables AS
SELECT
    n.nspname AS schemaname, c.relname AS tablename, r.rolname AS tableowner, t.spcname AS tablespace, c.relhasindex AS hasindexes,
    c.relhasrules AS hasrules, c.relhastriggers AS hastriggers, c.relrowsecurity AS rowsecurity
FROM pg.pg_class AS c
LEFT JOIN pg.pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg.pg_tablespace AS t ON t.oid = c.reltablespace
LEFT JOIN pg_stored.role AS r ON r.oid = c.relowner
WHERE c.relkind IN ('r', 'p');
