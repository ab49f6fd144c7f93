-- Text of views (manual, 9.27.4). One of the lake or the catalogs is shown as what it gives: where its files lie is nobody's business.
CREATE MACRO pg.columns_text(of_view) AS ' SELECT ' || (
    SELECT string_agg(pg.quote_ident(columns_name), e',\n    ' ORDER BY columns_number)
    FROM (SELECT attrelid, attnum, attname::VARCHAR FROM pg.pg_attribute WHERE attnum > 0 AND NOT attisdropped) AS columns_(columns_relation, columns_number, columns_name)
    WHERE columns_relation = of_view
) || e'\n   FROM ' || of_view::UINTEGER::pg_regclass::VARCHAR || ';';
CREATE MACRO pg.temporary_view_text(of_view) AS (
    SELECT view_text FROM (
        SELECT c.oid, ' ' || trim(regexp_replace(v.sql, '^CREATE (OR REPLACE )?(TEMP |TEMPORARY )?VIEW .*? AS ', '', 'is'))
        FROM pg.pg_class AS c JOIN duckdb_views() AS v ON v.view_name = c.relname
        WHERE c.relpersistence = 't' AND v.temporary AND NOT v.internal
    ) AS view_(view_oid, view_text)
    WHERE view_oid = of_view
);
CREATE MACRO pg.view_text(of_view) AS coalesce(pg.temporary_view_text(of_view), pg.columns_text(of_view));
CREATE MACRO pg.pg_get_viewdef(of_view) AS pg.view_text(of_view::pg_regclass::BIGINT), (of_view, pretty) AS pg.view_text(of_view::pg_regclass::BIGINT);
