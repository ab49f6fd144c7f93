-- Nothing here depends on roles.
CREATE TABLE pg.pg_shdepend (
    dbid pg_oid, classid pg_oid, objid pg_oid, objsubid INTEGER, refclassid pg_oid, refobjid pg_oid, deptype pg_char
);
