-- Composite types.
CREATE VIEW pg_information.user_defined_types AS
SELECT
    current_database()::pg_name AS user_defined_type_catalog,
    nc.nspname::pg_name AS user_defined_type_schema,
    c.relname::pg_name AS user_defined_type_name,
    'STRUCTURED'::pg_varchar AS user_defined_type_category,
    'YES'::pg_varchar AS is_instantiable,
    NULL::pg_varchar AS is_final,
    NULL::pg_varchar AS ordering_form,
    NULL::pg_varchar AS ordering_category,
    NULL::pg_name AS ordering_routine_catalog,
    NULL::pg_name AS ordering_routine_schema,
    NULL::pg_name AS ordering_routine_name,
    NULL::pg_varchar AS reference_type,
    NULL::pg_varchar AS data_type,
    NULL::INTEGER AS character_maximum_length,
    NULL::INTEGER AS character_octet_length,
    NULL::pg_name AS character_set_catalog,
    NULL::pg_name AS character_set_schema,
    NULL::pg_name AS character_set_name,
    NULL::pg_name AS collation_catalog,
    NULL::pg_name AS collation_schema,
    NULL::pg_name AS collation_name,
    NULL::INTEGER AS numeric_precision,
    NULL::INTEGER AS numeric_precision_radix,
    NULL::INTEGER AS numeric_scale,
    NULL::INTEGER AS datetime_precision,
    NULL::pg_varchar AS interval_type,
    NULL::INTEGER AS interval_precision,
    NULL::pg_name AS source_dtd_identifier,
    NULL::pg_name AS ref_dtd_identifier
FROM pg.pg_class AS c
JOIN pg.pg_namespace AS nc ON nc.oid = c.relnamespace
JOIN pg.pg_type AS t ON t.typrelid = c.oid
WHERE c.relkind = 'c';
