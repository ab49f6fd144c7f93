-- Collations, with the one character set there is.
CREATE VIEW pg_information.collation_character_set_applicability AS
SELECT
    current_database()::pg_name AS collation_catalog,
    nc.nspname::pg_name AS collation_schema,
    c.collname::pg_name AS collation_name,
    NULL::pg_name AS character_set_catalog,
    NULL::pg_name AS character_set_schema,
    'UTF8'::pg_name AS character_set_name
FROM pg.pg_collation AS c
JOIN pg.pg_namespace AS nc ON nc.oid = c.collnamespace
WHERE c.collencoding IN (-1, 6);
