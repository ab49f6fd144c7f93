-- Which predefined role has which others' privileges (manual, 52.9).
CREATE TABLE pg.pg_auth_members AS SELECT
    oid::pg_oid AS oid, roleid::pg_oid AS roleid, member::pg_oid AS member, grantor::pg_oid AS grantor, admin_option = 't' AS admin_option,
    inherit_option = 't' AS inherit_option, set_option = 't' AS set_option
FROM facts_pg_auth_members();
