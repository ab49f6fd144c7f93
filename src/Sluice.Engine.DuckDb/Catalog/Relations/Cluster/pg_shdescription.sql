-- Nothing shared has a comment.
CREATE TABLE pg.pg_shdescription (
    objoid pg_oid, classoid pg_oid, description VARCHAR
);
