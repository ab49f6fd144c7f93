-- Text of indexes, those of temporary tables.
CREATE MACRO pg.index_text(of_index) AS (
    SELECT 'CREATE ' || CASE WHEN index_unique THEN 'UNIQUE ' ELSE '' END || 'INDEX ' || pg.quote_ident(index_name)
        || ' ON ' || index_relation::VARCHAR || ' USING btree (' || pg.column_list(index_relation, index_key) || ')'
    FROM (
        SELECT i.indexrelid, i.indisunique, c.relname::VARCHAR, i.indrelid::UINTEGER::pg_regclass, i.indkey
        FROM pg.pg_index AS i JOIN pg.pg_class AS c ON c.oid = i.indexrelid
    ) AS index_(index_oid, index_unique, index_name, index_relation, index_key)
    WHERE index_oid = of_index::BIGINT
);
CREATE MACRO pg.index_column_text(of_index, of_number) AS (
    SELECT pg.quote_ident(index_column)
    FROM (
        SELECT k.indexrelid, k.place, a.attname::VARCHAR
        FROM (SELECT indexrelid, indrelid, unnest(indkey) AS attnum, unnest(system.main.range(1, len(indkey) + 1))::INTEGER AS place FROM pg.pg_index) AS k
        JOIN pg.pg_attribute AS a ON a.attrelid = k.indrelid AND a.attnum = k.attnum
    ) AS index_(index_oid, index_place, index_column)
    WHERE index_oid = of_index::BIGINT AND index_place = of_number
);
CREATE MACRO pg.pg_index_column_has_property(of_index, of_number, property) AS CASE lower(property)
    WHEN 'asc' THEN true WHEN 'desc' THEN false WHEN 'nulls_first' THEN false WHEN 'nulls_last' THEN true WHEN 'orderable' THEN true
    WHEN 'distance_orderable' THEN false WHEN 'returnable' THEN true WHEN 'search_array' THEN true WHEN 'search_nulls' THEN true END;
CREATE MACRO pg.pg_index_has_property(of_index, property) AS CASE lower(property)
    WHEN 'clusterable' THEN true WHEN 'index_scan' THEN true WHEN 'bitmap_scan' THEN true WHEN 'backward_scan' THEN true END;
CREATE MACRO pg.pg_indexam_has_property(method, property) AS CASE lower(property)
    WHEN 'can_order' THEN method::BIGINT = 403 WHEN 'can_unique' THEN method::BIGINT = 403 WHEN 'can_multi_col' THEN method::BIGINT IN (403, 783, 2742, 3580)
    WHEN 'can_exclude' THEN method::BIGINT IN (403, 405, 783, 4000) WHEN 'can_include' THEN method::BIGINT IN (403, 783, 4000) END;
