-- Parameters of functions.
CREATE VIEW pg_information.parameters AS
SELECT
    current_database()::pg_name AS specific_catalog,
    n.nspname::pg_name AS specific_schema,
    (p.proname || '_' || p.oid::VARCHAR)::pg_name AS specific_name,
    p.place::INTEGER AS ordinal_position,
    (CASE coalesce(p.proargmodes[p.place]::VARCHAR, 'i') WHEN 'i' THEN 'IN' WHEN 'v' THEN 'IN' WHEN 'b' THEN 'INOUT' ELSE 'OUT' END)::pg_varchar AS parameter_mode,
    'NO'::pg_varchar AS is_result,
    'NO'::pg_varchar AS as_locator,
    nullif(p.proargnames[p.place]::VARCHAR, '')::pg_name AS parameter_name,
    (CASE WHEN t.typelem <> 0 AND t.typlen = -1 THEN 'ARRAY' WHEN nt.nspname = 'pg_catalog' THEN pg.format_type(t.oid, NULL) ELSE 'USER-DEFINED' END)::pg_varchar AS data_type,
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
    current_database()::pg_name AS udt_catalog,
    nt.nspname::pg_name AS udt_schema,
    t.typname::pg_name AS udt_name,
    NULL::pg_name AS scope_catalog,
    NULL::pg_name AS scope_schema,
    NULL::pg_name AS scope_name,
    NULL::INTEGER AS maximum_cardinality,
    (p.place::VARCHAR)::pg_name AS dtd_identifier,
    NULL::pg_varchar AS parameter_default
FROM (
    SELECT p.oid, p.proname, p.pronamespace, p.proargnames, p.proargmodes, unnest(coalesce(p.proallargtypes, p.proargtypes)) AS type,
        unnest(system.main.range(1, len(coalesce(p.proallargtypes, p.proargtypes)) + 1))::INTEGER AS place
    FROM pg.pg_proc AS p
) AS p
JOIN pg.pg_namespace AS n ON n.oid = p.pronamespace
JOIN pg.pg_type AS t ON t.oid = p.type
JOIN pg.pg_namespace AS nt ON nt.oid = t.typnamespace;
