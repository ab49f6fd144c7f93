-- Transaction ids and snapshots (manual, 9.27.9). A session that only reads is given none in PostgreSQL either; to force one makes no sense here.
CREATE MACRO pg.pg_current_xact_id_if_assigned() AS NULL::BIGINT;
CREATE MACRO pg.txid_current_if_assigned() AS NULL::BIGINT;
CREATE MACRO pg.pg_current_snapshot() AS system.main.txid_current() || ':' || system.main.txid_current() || ':';
CREATE MACRO pg.txid_current_snapshot() AS system.main.txid_current() || ':' || system.main.txid_current() || ':';
CREATE MACRO pg.pg_current_xact_id() AS system.main.txid_current();
CREATE MACRO pg.txid_current() AS system.main.txid_current()::BIGINT;
CREATE MACRO pg.age(transaction pg_xid) AS 0, (t TIMESTAMP) AS system.main.age(t), (t TIMESTAMPTZ) AS system.main.age(t), (t DATE) AS system.main.age(t::TIMESTAMP),
    (a, b) AS system.main.age(a, b);
CREATE MACRO pg.mxid_age(transaction) AS 0;
CREATE MACRO pg.pg_export_snapshot() AS error('SQLSTATE 0A000: snapshots cannot be exported')::VARCHAR;
