-- Nothing here depends on anything that could be dropped.
CREATE TABLE pg.pg_depend (
    classid pg_oid, objid pg_oid, objsubid INTEGER, refclassid pg_oid, refobjid pg_oid, refobjsubid INTEGER, deptype pg_char
);
