-- Foreign keys.
CREATE VIEW pg_information.referential_constraints AS
SELECT
    current_database()::pg_name AS constraint_catalog,
    nc.nspname::pg_name AS constraint_schema,
    con.conname::pg_name AS constraint_name,
    (CASE WHEN npk.nspname IS NOT NULL THEN current_database() END)::pg_name AS unique_constraint_catalog,
    npk.nspname::pg_name AS unique_constraint_schema,
    pk.conname::pg_name AS unique_constraint_name,
    (CASE con.confmatchtype WHEN 'f' THEN 'FULL' WHEN 'p' THEN 'PARTIAL' WHEN 's' THEN 'NONE' END)::pg_varchar AS match_option,
    (CASE con.confupdtype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' WHEN 'r' THEN 'RESTRICT' WHEN 'a' THEN 'NO ACTION' END)::pg_varchar AS update_rule,
    (CASE con.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' WHEN 'r' THEN 'RESTRICT' WHEN 'a' THEN 'NO ACTION' END)::pg_varchar AS delete_rule
FROM pg.pg_constraint AS con
JOIN pg.pg_namespace AS nc ON nc.oid = con.connamespace
LEFT JOIN pg.pg_constraint AS pk ON pk.conindid = con.conindid AND pk.conrelid = con.confrelid AND pk.contype IN ('p', 'u')
LEFT JOIN pg.pg_namespace AS npk ON npk.oid = pk.connamespace
WHERE con.contype = 'f';
