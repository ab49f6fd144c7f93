-- There are no security labels.
CREATE TABLE pg.pg_shseclabel (
    objoid pg_oid, classoid pg_oid, provider VARCHAR, label VARCHAR
);
