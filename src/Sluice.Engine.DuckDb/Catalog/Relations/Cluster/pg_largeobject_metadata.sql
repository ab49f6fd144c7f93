-- There are no large objects.
CREATE TABLE pg.pg_largeobject_metadata (
    oid pg_oid, lomowner pg_oid, lomacl pg_aclitem[]
);
