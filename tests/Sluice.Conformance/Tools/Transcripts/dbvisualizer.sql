-- DbVisualizer and Aqua Data Studio: what they ask beside pgJDBC's DatabaseMetaData.
-- Source: www.dbvis.com/docs (PostgreSQL: database objects supported). It publishes no queries: these read the catalogs of the object kinds it lists.
-- rows: 1
select current_database();
-- rows: 1+
select datname, pg_catalog.pg_get_userbyid(datdba) as owner, pg_catalog.pg_encoding_to_char(encoding) as encoding from pg_catalog.pg_database where not datistemplate order by datname;
-- rows: 1+
select nspname as schema, pg_catalog.pg_get_userbyid(nspowner) as owner from pg_catalog.pg_namespace where nspname !~ '^pg_(toast|temp)' order by 1;
-- rows: 4
select schemaname, tablename, tableowner, tablespace, hasindexes, hasrules, hastriggers from pg_catalog.pg_tables where schemaname = 'public' order by tablename;
-- rows: 0
select schemaname, viewname, viewowner, definition from pg_catalog.pg_views where schemaname = 'public';
-- rows: 0
select schemaname, tablename, indexname, tablespace, indexdef from pg_catalog.pg_indexes where schemaname = 'public';
-- rows: 0
select sequence_schema, sequence_name from information_schema.sequences where sequence_schema = 'public';
-- rows: 0
select trigger_name, event_object_table from information_schema.triggers where trigger_schema = 'public';
-- rows: 0+
select routine_name, routine_type, data_type from information_schema.routines where routine_schema = 'public';
-- rows: 1+
select usename, usesysid, usecreatedb, usesuper from pg_catalog.pg_user order by usename;
-- rows: 0+
select groname, grosysid from pg_catalog.pg_group order by groname;
-- rows: 1+
select name, setting, category, short_desc from pg_catalog.pg_settings order by name;
-- rows: 1+
select pid, usename, datname, application_name, client_addr, backend_start, query_start, state, query from pg_catalog.pg_stat_activity where pid = pg_backend_pid();
-- rows: 0+
select l.locktype, l.mode, l.granted, c.relname from pg_catalog.pg_locks l left join pg_catalog.pg_class c on c.oid = l.relation where l.pid <> pg_backend_pid();
-- rows: 4+
select grantee, table_name, privilege_type, is_grantable from information_schema.table_privileges where table_schema = 'public' order by table_name;
-- rows: 4
select relname, reltuples::bigint as estimate, pg_size_pretty(pg_table_size(oid)) as size from pg_catalog.pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname;
