-- Roles that may not log in, with their members (manual, 53.9).
CREATE VIEW pg.pg_group AS
SELECT r.rolname AS groname, r.oid AS grosysid, coalesce(m.members, []::pg_oid[]) AS grolist
FROM pg.pg_authid AS r LEFT JOIN (SELECT roleid, list(member) AS members FROM pg.pg_auth_members GROUP BY roleid) AS m ON m.roleid = r.oid
WHERE NOT r.rolcanlogin;
