-- Types of the elements of arrays; those of columns, domains and results.
CREATE VIEW pg_information.element_types AS
SELECT
    current_database()::pg_name AS object_catalog,
    n.nspname::pg_name AS object_schema,
    x.name::pg_name AS object_name,
    x.kind::pg_varchar AS object_type,
    (x.position::VARCHAR)::pg_name AS collection_type_identifier,
    (CASE WHEN nbt.nspname = 'pg_catalog' THEN pg.format_type(bt.oid, NULL) ELSE 'USER-DEFINED' END)::pg_varchar AS data_type,
    NULL::INTEGER AS character_maximum_length,
    NULL::INTEGER AS character_octet_length,
    NULL::pg_name AS character_set_catalog,
    NULL::pg_name AS character_set_schema,
    NULL::pg_name AS character_set_name,
    (CASE WHEN nco.nspname IS NOT NULL THEN current_database() END)::pg_name AS collation_catalog,
    nco.nspname::pg_name AS collation_schema,
    co.collname::pg_name AS collation_name,
    NULL::INTEGER AS numeric_precision,
    NULL::INTEGER AS numeric_precision_radix,
    NULL::INTEGER AS numeric_scale,
    NULL::INTEGER AS datetime_precision,
    NULL::pg_varchar AS interval_type,
    NULL::INTEGER AS interval_precision,
    NULL::pg_varchar AS domain_default,
    current_database()::pg_name AS udt_catalog,
    nbt.nspname::pg_name AS udt_schema,
    bt.typname::pg_name AS udt_name,
    NULL::pg_name AS scope_catalog,
    NULL::pg_name AS scope_schema,
    NULL::pg_name AS scope_name,
    NULL::INTEGER AS maximum_cardinality,
    ('a' || x.position::VARCHAR)::pg_name AS dtd_identifier
FROM (
    SELECT c.relnamespace AS schema, c.relname AS name, CASE WHEN c.relkind = 'c' THEN 'USER-DEFINED TYPE' ELSE 'TABLE' END AS kind, a.attnum::INTEGER AS position, a.atttypid AS type, a.attcollation AS collation
    FROM pg.pg_class AS c JOIN pg.pg_attribute AS a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'v', 'f', 'c', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT t.typnamespace, t.typname, 'DOMAIN', 1, t.typbasetype, t.typcollation FROM pg.pg_type AS t WHERE t.typtype = 'd'
    UNION ALL
    SELECT p.pronamespace, p.proname || '_' || p.oid::VARCHAR, 'ROUTINE', 0, p.prorettype, 0 FROM pg.pg_proc AS p
    UNION ALL
    SELECT p.pronamespace, p.proname || '_' || p.oid::VARCHAR, 'ROUTINE', unnest(system.main.range(1, len(p.types) + 1))::INTEGER, unnest(p.types), 0
    FROM (SELECT *, coalesce(proallargtypes, proargtypes) AS types FROM pg.pg_proc) AS p
) AS x
JOIN pg.pg_namespace AS n ON n.oid = x.schema
JOIN pg.pg_type AS ty ON ty.oid = x.type
JOIN pg.pg_type AS bt ON bt.oid = ty.typelem
JOIN pg.pg_namespace AS nbt ON nbt.oid = bt.typnamespace
LEFT JOIN pg.pg_collation AS co ON co.oid = x.collation AND co.collname <> 'default'
LEFT JOIN pg.pg_namespace AS nco ON nco.oid = co.collnamespace
WHERE ty.typelem <> 0
    AND ty.typlen = -1;
