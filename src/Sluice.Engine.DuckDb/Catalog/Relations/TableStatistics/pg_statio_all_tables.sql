-- Tables; blocks read are not counted (manual, 27.2.21).
CREATE VIEW pg.pg_statio_all_tables AS SELECT
    c.oid AS relid, n.nspname AS schemaname, c.relname, 0::BIGINT AS heap_blks_read, 0::BIGINT AS heap_blks_hit, NULL::BIGINT AS idx_blks_read,
    NULL::BIGINT AS idx_blks_hit, NULL::BIGINT AS toast_blks_read, NULL::BIGINT AS toast_blks_hit, NULL::BIGINT AS tidx_blks_read,
    NULL::BIGINT AS tidx_blks_hit
FROM pg.pg_class AS c LEFT JOIN pg.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'r';
