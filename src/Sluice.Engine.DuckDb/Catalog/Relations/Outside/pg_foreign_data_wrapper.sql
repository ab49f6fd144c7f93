-- Foreign data is reached through files in the lake only.
CREATE TABLE pg.pg_foreign_data_wrapper (
    oid pg_oid, fdwname pg_name, fdwowner pg_oid, fdwhandler pg_oid, fdwvalidator pg_oid, fdwacl pg_aclitem[], fdwoptions VARCHAR[]
);
