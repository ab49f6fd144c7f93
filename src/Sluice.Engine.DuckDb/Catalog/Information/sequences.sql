-- Sequences, all of them temporary.
CREATE VIEW pg_information.sequences AS
SELECT
    current_database()::pg_name AS sequence_catalog,
    nc.nspname::pg_name AS sequence_schema,
    c.relname::pg_name AS sequence_name,
    pg.format_type(s.seqtypid, NULL)::pg_varchar AS data_type,
    pg_information._pg_numeric_precision(s.seqtypid, -1)::INTEGER AS numeric_precision,
    2::INTEGER AS numeric_precision_radix,
    0::INTEGER AS numeric_scale,
    s.seqstart::pg_varchar AS start_value,
    s.seqmin::pg_varchar AS minimum_value,
    s.seqmax::pg_varchar AS maximum_value,
    s.seqincrement::pg_varchar AS increment,
    (CASE WHEN s.seqcycle THEN 'YES' ELSE 'NO' END)::pg_varchar AS cycle_option
FROM pg.pg_sequence AS s
JOIN pg.pg_class AS c ON c.oid = s.seqrelid
JOIN pg.pg_namespace AS nc ON nc.oid = c.relnamespace
WHERE NOT pg.pg_is_other_temp_schema(nc.oid);
