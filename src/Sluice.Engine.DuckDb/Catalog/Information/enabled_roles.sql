-- Roles the session may act as: its own, and those it is a member of.
CREATE VIEW pg_information.enabled_roles AS
SELECT
    a.rolname::pg_name AS role_name
FROM pg.pg_roles AS a
WHERE pg.pg_has_role(a.oid, 'USAGE');
