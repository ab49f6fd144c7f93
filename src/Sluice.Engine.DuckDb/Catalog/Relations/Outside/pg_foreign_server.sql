-- Foreign data is reached through files in the lake only.
CREATE TABLE pg.pg_foreign_server (
    oid pg_oid, srvname pg_name, srvowner pg_oid, srvfdw pg_oid, srvtype VARCHAR, srvversion VARCHAR, srvacl pg_aclitem[], srvoptions VARCHAR[]
);
