-- Domains.
CREATE VIEW pg_information.domains AS
SELECT
    current_database()::pg_name AS domain_catalog,
    nt.nspname::pg_name AS domain_schema,
    t.typname::pg_name AS domain_name,
    (CASE WHEN bt.typelem <> 0 AND bt.typlen = -1 THEN 'ARRAY' WHEN nbt.nspname = 'pg_catalog' THEN pg.format_type(t.typbasetype, NULL)
        ELSE 'USER-DEFINED' END)::pg_varchar AS data_type,
    pg_information._pg_char_max_length(t.typbasetype, t.typtypmod)::INTEGER AS character_maximum_length,
    pg_information._pg_char_octet_length(t.typbasetype, t.typtypmod)::INTEGER AS character_octet_length,
    NULL::pg_name AS character_set_catalog,
    NULL::pg_name AS character_set_schema,
    NULL::pg_name AS character_set_name,
    (CASE WHEN nco.nspname IS NOT NULL THEN current_database() END)::pg_name AS collation_catalog,
    nco.nspname::pg_name AS collation_schema,
    co.collname::pg_name AS collation_name,
    pg_information._pg_numeric_precision(t.typbasetype, t.typtypmod)::INTEGER AS numeric_precision,
    pg_information._pg_numeric_precision_radix(t.typbasetype, t.typtypmod)::INTEGER AS numeric_precision_radix,
    pg_information._pg_numeric_scale(t.typbasetype, t.typtypmod)::INTEGER AS numeric_scale,
    pg_information._pg_datetime_precision(t.typbasetype, t.typtypmod)::INTEGER AS datetime_precision,
    pg_information._pg_interval_type(t.typbasetype, t.typtypmod)::pg_varchar AS interval_type,
    NULL::INTEGER AS interval_precision,
    t.typdefault::pg_varchar AS domain_default,
    current_database()::pg_name AS udt_catalog,
    nbt.nspname::pg_name AS udt_schema,
    bt.typname::pg_name AS udt_name,
    NULL::pg_name AS scope_catalog,
    NULL::pg_name AS scope_schema,
    NULL::pg_name AS scope_name,
    NULL::INTEGER AS maximum_cardinality,
    '1'::pg_name AS dtd_identifier
FROM pg.pg_type AS t
JOIN pg.pg_namespace AS nt ON nt.oid = t.typnamespace
JOIN pg.pg_type AS bt ON bt.oid = t.typbasetype
JOIN pg.pg_namespace AS nbt ON nbt.oid = bt.typnamespace
LEFT JOIN pg.pg_collation AS co ON co.oid = t.typcollation AND co.collname <> 'default'
LEFT JOIN pg.pg_namespace AS nco ON nco.oid = co.collnamespace
WHERE t.typtype = 'd';
