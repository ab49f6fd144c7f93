-- There are no security labels.
CREATE TABLE pg.pg_seclabels (
    objoid pg_oid, classoid pg_oid, objsubid INTEGER, objtype VARCHAR, objnamespace pg_oid, objname VARCHAR, provider VARCHAR, label VARCHAR
);
