-- Functions, which everybody may call.
CREATE VIEW pg_information.routine_privileges AS
SELECT
    u.rolname::pg_name AS grantor,
    'PUBLIC'::pg_name AS grantee,
    current_database()::pg_name AS specific_catalog,
    n.nspname::pg_name AS specific_schema,
    (p.proname || '_' || p.oid::VARCHAR)::pg_name AS specific_name,
    current_database()::pg_name AS routine_catalog,
    n.nspname::pg_name AS routine_schema,
    p.proname::pg_name AS routine_name,
    'EXECUTE'::pg_varchar AS privilege_type,
    'NO'::pg_varchar AS is_grantable
FROM pg.pg_proc AS p
JOIN pg.pg_namespace AS n ON n.oid = p.pronamespace
JOIN pg.pg_roles AS u ON u.oid = p.proowner;
