-- Nothing here triggers.
CREATE TABLE pg.pg_event_trigger (
    oid pg_oid, evtname pg_name, evtevent pg_name, evtowner pg_oid, evtfoid pg_oid, evtenabled pg_char, evttags VARCHAR[]
);
