-- Privileges follow the rules of access, not grants.
CREATE TABLE pg.pg_default_acl (
    oid pg_oid, defaclrole pg_oid, defaclnamespace pg_oid, defaclobjtype pg_char, defaclacl pg_aclitem[]
);
