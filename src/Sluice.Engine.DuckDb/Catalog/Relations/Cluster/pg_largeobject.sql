-- There are no large objects.
CREATE TABLE pg.pg_largeobject (
    loid pg_oid, pageno INTEGER, data BLOB
);
