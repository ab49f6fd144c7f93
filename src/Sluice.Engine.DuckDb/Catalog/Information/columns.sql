-- Columns of tables and views.
CREATE VIEW pg_information.columns AS
SELECT
    current_database()::pg_name AS table_catalog,
    nc.nspname::pg_name AS table_schema,
    c.relname::pg_name AS table_name,
    a.attname::pg_name AS column_name,
    a.attnum::INTEGER AS ordinal_position,
    (CASE WHEN a.attgenerated = '' THEN pg.pg_get_expr(ad.adbin, ad.adrelid) END)::pg_varchar AS column_default,
    (CASE WHEN a.attnotnull OR (t.typtype = 'd' AND t.typnotnull) THEN 'NO' ELSE 'YES' END)::pg_varchar AS is_nullable,
    (CASE WHEN t.typtype = 'd'
        THEN CASE WHEN bt.typelem <> 0 AND bt.typlen = -1 THEN 'ARRAY' WHEN nbt.nspname = 'pg_catalog' THEN pg.format_type(t.typbasetype, NULL) ELSE 'USER-DEFINED' END
        ELSE CASE WHEN t.typelem <> 0 AND t.typlen = -1 THEN 'ARRAY' WHEN nt.nspname = 'pg_catalog' THEN pg.format_type(a.atttypid, NULL) ELSE 'USER-DEFINED' END END)::pg_varchar AS data_type,
    pg_information._pg_char_max_length(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END)::INTEGER AS character_maximum_length,
    pg_information._pg_char_octet_length(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END)::INTEGER AS character_octet_length,
    pg_information._pg_numeric_precision(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END)::INTEGER AS numeric_precision,
    pg_information._pg_numeric_precision_radix(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END)::INTEGER AS numeric_precision_radix,
    pg_information._pg_numeric_scale(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END)::INTEGER AS numeric_scale,
    pg_information._pg_datetime_precision(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END)::INTEGER AS datetime_precision,
    pg_information._pg_interval_type(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END)::pg_varchar AS interval_type,
    NULL::INTEGER AS interval_precision,
    NULL::pg_name AS character_set_catalog,
    NULL::pg_name AS character_set_schema,
    NULL::pg_name AS character_set_name,
    (CASE WHEN nco.nspname IS NOT NULL THEN current_database() END)::pg_name AS collation_catalog,
    nco.nspname::pg_name AS collation_schema,
    co.collname::pg_name AS collation_name,
    (CASE WHEN t.typtype = 'd' THEN current_database() END)::pg_name AS domain_catalog,
    (CASE WHEN t.typtype = 'd' THEN nt.nspname END)::pg_name AS domain_schema,
    (CASE WHEN t.typtype = 'd' THEN t.typname END)::pg_name AS domain_name,
    current_database()::pg_name AS udt_catalog,
    coalesce(nbt.nspname, nt.nspname)::pg_name AS udt_schema,
    coalesce(bt.typname, t.typname)::pg_name AS udt_name,
    NULL::pg_name AS scope_catalog,
    NULL::pg_name AS scope_schema,
    NULL::pg_name AS scope_name,
    NULL::INTEGER AS maximum_cardinality,
    (a.attnum::VARCHAR)::pg_name AS dtd_identifier,
    'NO'::pg_varchar AS is_self_referencing,
    'NO'::pg_varchar AS is_identity,
    NULL::pg_varchar AS identity_generation,
    NULL::pg_varchar AS identity_start,
    NULL::pg_varchar AS identity_increment,
    NULL::pg_varchar AS identity_maximum,
    NULL::pg_varchar AS identity_minimum,
    'NO'::pg_varchar AS identity_cycle,
    (CASE WHEN a.attgenerated = '' THEN 'NEVER' ELSE 'ALWAYS' END)::pg_varchar AS is_generated,
    (CASE WHEN a.attgenerated <> '' THEN pg.pg_get_expr(ad.adbin, ad.adrelid) END)::pg_varchar AS generation_expression,
    (CASE WHEN c.relpersistence = 't' AND c.relkind = 'r' THEN 'YES' ELSE 'NO' END)::pg_varchar AS is_updatable
FROM pg.pg_attribute AS a
JOIN pg.pg_class AS c ON c.oid = a.attrelid
JOIN pg.pg_namespace AS nc ON nc.oid = c.relnamespace
JOIN pg.pg_type AS t ON t.oid = a.atttypid
JOIN pg.pg_namespace AS nt ON nt.oid = t.typnamespace
LEFT JOIN pg.pg_type AS bt ON t.typtype = 'd' AND bt.oid = t.typbasetype
LEFT JOIN pg.pg_namespace AS nbt ON nbt.oid = bt.typnamespace
LEFT JOIN pg.pg_collation AS co ON co.oid = a.attcollation AND co.collname <> 'default'
LEFT JOIN pg.pg_namespace AS nco ON nco.oid = co.collnamespace
LEFT JOIN pg.pg_attrdef AS ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
WHERE c.relkind IN ('r', 'v', 'f', 'p')
    AND a.attnum > 0
    AND NOT a.attisdropped
    AND NOT pg.pg_is_other_temp_schema(nc.oid)
-- Clients that ask without an order expect that of the table.
ORDER BY c.oid, a.attnum;
