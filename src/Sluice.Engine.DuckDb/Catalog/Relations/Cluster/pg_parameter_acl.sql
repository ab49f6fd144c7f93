-- Privileges follow the rules of access, not grants.
CREATE TABLE pg.pg_parameter_acl (
    oid pg_oid, parname VARCHAR, paracl pg_aclitem[]
);
