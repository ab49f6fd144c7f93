-- There are no security labels.
CREATE TABLE pg.pg_seclabel (
    objoid pg_oid, classoid pg_oid, objsubid INTEGER, provider VARCHAR, label VARCHAR
);
