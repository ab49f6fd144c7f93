-- Transactions end with their session.
CREATE TABLE pg.pg_prepared_xacts (
    transaction pg_xid, gid VARCHAR, prepared TIMESTAMP WITH TIME ZONE, owner pg_name, database pg_name
);
