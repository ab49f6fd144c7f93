-- pg_authid without what is secret (manual, 53.20).
CREATE VIEW pg.pg_roles AS
SELECT
    rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolconnlimit, '********'::VARCHAR AS rolpassword,
    rolvaliduntil, rolbypassrls, NULL::VARCHAR[] AS rolconfig, oid
FROM pg.pg_authid;
