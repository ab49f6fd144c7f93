-- pg_shadow without passwords (manual, 53.33).
CREATE VIEW pg.pg_user AS
SELECT usename, usesysid, usecreatedb, usesuper, userepl, usebypassrls, '********'::VARCHAR AS passwd, valuntil, useconfig
FROM pg.pg_shadow;
