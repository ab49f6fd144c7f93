-- Collations for the database's encoding, UTF8, or for any.
CREATE VIEW pg_information.collations AS
SELECT
    current_database()::pg_name AS collation_catalog,
    nc.nspname::pg_name AS collation_schema,
    c.collname::pg_name AS collation_name,
    'NO PAD'::pg_varchar AS pad_attribute
FROM pg.pg_collation AS c
JOIN pg.pg_namespace AS nc ON nc.oid = c.collnamespace
WHERE c.collencoding IN (-1, 6);
