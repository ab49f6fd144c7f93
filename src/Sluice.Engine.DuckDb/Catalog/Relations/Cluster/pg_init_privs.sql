-- Privileges follow the rules of access, not grants.
CREATE TABLE pg.pg_init_privs (
    objoid pg_oid, classoid pg_oid, objsubid INTEGER, privtype pg_char, initprivs pg_aclitem[]
);
