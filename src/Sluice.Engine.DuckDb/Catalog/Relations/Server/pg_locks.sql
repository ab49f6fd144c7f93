-- Nothing here is locked: the lake is read-only, and what is temporary is one session's.
CREATE TABLE pg.pg_locks (
    locktype VARCHAR, database pg_oid, relation pg_oid, page INTEGER, tuple SMALLINT, virtualxid VARCHAR, transactionid pg_xid, classid pg_oid,
    objid pg_oid, objsubid SMALLINT, virtualtransaction VARCHAR, pid INTEGER, mode VARCHAR, granted BOOLEAN, fastpath BOOLEAN,
    waitstart TIMESTAMP WITH TIME ZONE
);
