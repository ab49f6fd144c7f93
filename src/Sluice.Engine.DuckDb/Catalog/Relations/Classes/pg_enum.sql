-- No enum types can be made that last.
CREATE TABLE pg.pg_enum (
    oid pg_oid, enumtypid pg_oid, enumsortorder FLOAT, enumlabel pg_name
);
