-- Roles that may log in (manual, 53.25).
CREATE VIEW pg.pg_shadow AS
SELECT
    rolname AS usename, oid AS usesysid, rolcreatedb AS usecreatedb, rolsuper AS usesuper, rolreplication AS userepl, rolbypassrls AS usebypassrls,
    rolpassword AS passwd, rolvaliduntil AS valuntil, NULL::VARCHAR[] AS useconfig
FROM pg.pg_authid
WHERE rolcanlogin;
