-- Settings are kept in the configuration.
CREATE TABLE pg.pg_db_role_setting (
    setdatabase pg_oid, setrole pg_oid, setconfig VARCHAR[]
);
