-- Who owns the lake, the roles every cluster has, and who may log in (manual, 52.8). Passwords are nobody's to read.
CREATE TABLE pg_stored.role AS
SELECT 10::pg_oid AS oid, 'sluice'::pg_name AS rolname, true AS rolsuper, true AS rolinherit
UNION ALL
SELECT oid::pg_oid, rolname::pg_name, false, rolinherit = 't' FROM facts_roles();

CREATE VIEW pg.pg_authid AS
SELECT
    oid, rolname, rolsuper, rolinherit, rolsuper AS rolcreaterole, rolsuper AS rolcreatedb, false AS rolcanlogin, false AS rolreplication,
    rolsuper AS rolbypassrls, -1::INTEGER AS rolconnlimit, NULL::VARCHAR AS rolpassword, NULL::TIMESTAMP WITH TIME ZONE AS rolvaliduntil
FROM pg_stored.role
UNION ALL
SELECT oid::pg_oid, rolname::pg_name, false, true, false, false, true, false, false, -1::INTEGER, NULL::VARCHAR, NULL::TIMESTAMP WITH TIME ZONE
FROM pg_login_roles();
