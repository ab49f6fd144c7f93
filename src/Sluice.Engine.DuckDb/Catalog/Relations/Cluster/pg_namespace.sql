-- The schemas: of the lake, of PostgreSQL's catalogs, and the one each session has for itself (manual, 52.32).
CREATE TABLE pg.pg_namespace AS
SELECT oid::pg_oid AS oid, nspname::pg_name AS nspname, owner::pg_oid AS nspowner, acl::pg_aclitem[] AS nspacl
FROM (VALUES
    (11, 'pg_catalog', 10, ['sluice=UC/sluice', '=U/sluice']),
    (99, 'pg_toast', 10, NULL),
    (2200, 'public', 6171, ['pg_database_owner=UC/pg_database_owner', '=U/pg_database_owner']),
    (13134, 'information_schema', 10, ['sluice=UC/sluice', '=U/sluice']),
    (16385, 'pg_temp_3', 10, NULL),
    (16386, 'pg_toast_temp_3', 10, NULL)) AS schemas(oid, nspname, owner, acl);
