-- Memberships the session may use.
CREATE VIEW pg_information.applicable_roles AS
SELECT
    a.rolname::pg_name AS grantee,
    b.rolname::pg_name AS role_name,
    (CASE WHEN m.admin_option THEN 'YES' ELSE 'NO' END)::pg_varchar AS is_grantable
FROM pg.pg_auth_members AS m
JOIN pg.pg_roles AS a ON a.oid = m.member
JOIN pg.pg_roles AS b ON b.oid = m.roleid
WHERE pg.pg_has_role(a.oid, 'USAGE');
