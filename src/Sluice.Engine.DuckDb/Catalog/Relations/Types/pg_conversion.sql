-- Clients are spoken to in UTF-8 only.
CREATE TABLE pg.pg_conversion (
    oid pg_oid, conname pg_name, connamespace pg_oid, conowner pg_oid, conforencoding INTEGER, contoencoding INTEGER, conproc pg_regproc,
    condefault BOOLEAN
);
