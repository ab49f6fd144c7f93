-- Foreign data is reached through files in the lake only.
CREATE TABLE pg.pg_user_mapping (
    oid pg_oid, umuser pg_oid, umserver pg_oid, umoptions VARCHAR[]
);
