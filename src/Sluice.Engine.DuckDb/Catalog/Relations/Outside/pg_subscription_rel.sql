-- Nothing is replicated.
CREATE TABLE pg.pg_subscription_rel (
    srsubid pg_oid, srrelid pg_oid, srsubstate pg_char, srsublsn pg_pg_lsn
);
