-- Foreign data is reached through files in the lake only.
CREATE TABLE pg.pg_user_mappings (
    umid pg_oid, srvid pg_oid, srvname pg_name, umuser pg_oid, usename pg_name, umoptions VARCHAR[]
);
