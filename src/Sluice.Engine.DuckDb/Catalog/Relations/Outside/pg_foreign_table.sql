-- Foreign data is reached through files in the lake only.
CREATE TABLE pg.pg_foreign_table (
    ftrelid pg_oid, ftserver pg_oid, ftoptions VARCHAR[]
);
