-- The one of the database.
CREATE VIEW pg_information.character_sets AS
SELECT
    NULL::pg_name AS character_set_catalog,
    NULL::pg_name AS character_set_schema,
    pg.pg_encoding_to_char(d.encoding)::pg_name AS character_set_name,
    'UCS'::pg_name AS character_repertoire,
    pg.pg_encoding_to_char(d.encoding)::pg_name AS form_of_use,
    current_database()::pg_name AS default_collate_catalog,
    nc.nspname::pg_name AS default_collate_schema,
    c.collname::pg_name AS default_collate_name
FROM pg.pg_database AS d
LEFT JOIN pg.pg_collation AS c ON c.collname = d.datcollate
LEFT JOIN pg.pg_namespace AS nc ON nc.oid = c.collnamespace
WHERE d.datname = current_database()
LIMIT 1;
