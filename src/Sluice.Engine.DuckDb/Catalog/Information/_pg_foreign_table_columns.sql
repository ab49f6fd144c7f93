-- There are no foreign tables.
CREATE VIEW pg_information._pg_foreign_table_columns AS
SELECT
    NULL::pg_name AS nspname,
    NULL::pg_name AS relname,
    NULL::pg_name AS attname,
    NULL::VARCHAR[] AS attfdwoptions
WHERE false;
