-- 9.26 System information functions

-- current user
select current_user = session_user, user = current_user, current_role = current_user;

-- current schema
select current_schema, current_schema(), 'pg_catalog' = any(current_schemas(true)), current_schemas(false);

-- current catalog
select current_catalog = current_database(), pg_typeof(current_database());

-- version begins with PostgreSQL
select version() like 'PostgreSQL %', current_setting('server_version_num')::int >= 150000;

-- backend pid
select pg_backend_pid() > 0, pg_typeof(pg_backend_pid());

-- format_type
select format_type(23, -1), format_type(1043, 14), format_type(1700, 655366), format_type(1114, 3), format_type(25, null), format_type(1007, -1);

-- type names by regtype
select 'int4'::regtype, 'varchar'::regtype, 'timestamptz'::regtype, 'float8[]'::regtype, 'bool'::regtype::text, to_regtype('no_such');

-- names of catalogs
select 'pg_class'::regclass, 'pg_catalog.pg_type'::regclass::text, to_regclass('no_such'), 'pg_class'::regclass::oid;

-- unknown regclass
select 'no_such'::regclass;

-- current_setting
select current_setting('standard_conforming_strings'), current_setting('no.such', true), current_setting('TimeZone');

-- current_setting of an unknown name
select current_setting('no_such_setting');

-- set_config
select set_config('application_name', 'corpus', false), current_setting('application_name');

-- quote of a setting
show application_name;

-- pg_typeof of expressions
select pg_typeof(1 + 1.5), pg_typeof('a' || 'b'), pg_typeof(now() - now()), pg_typeof(current_date - current_date), pg_typeof(1 = 1), pg_typeof(array['a']), pg_typeof(1 / 2);

-- has_table_privilege
select has_table_privilege('customers', 'SELECT'), has_schema_privilege('pg_catalog', 'USAGE'), has_database_privilege(current_database(), 'CONNECT');

-- obj_description and col_description of nothing
select obj_description(0, 'pg_class'), col_description(0, 1);

-- pg_table_is_visible
select pg_table_is_visible('pg_class'::regclass), pg_type_is_visible('int4'::regtype);

-- pg_get_userbyid
select pg_get_userbyid(0) like 'unknown%';

-- encoding names
select pg_encoding_to_char(6), getdatabaseencoding();

-- in_recovery
select pg_is_in_recovery();

-- txid and snapshots
select pg_typeof(txid_current()), txid_current() > 0;

-- pg_size_pretty
select pg_size_pretty(10::bigint), pg_size_pretty(10240::bigint), pg_size_pretty(123456789::bigint), pg_size_pretty(1e13::numeric);

-- pg_column_size
select pg_column_size(1), pg_column_size('abc'::text) > 0;

-- columns of a catalog
select attname, format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'pg_namespace'::regclass and attnum > 0 order by attnum;

-- types from the catalog
select oid, typname, typlen, typcategory from pg_type where typname in ('bool', 'int4', 'text', 'numeric', '_int4', 'timestamptz') order by oid;

-- information schema's columns of a temporary table
select column_name, data_type, is_nullable, ordinal_position from information_schema.columns where table_name = 'customers' order by ordinal_position;

-- inet_server_port is a number
select inet_server_port() > 0, pg_postmaster_start_time() < now();

-- settings from pg_settings
select name, setting from pg_settings where name in ('DateStyle', 'TimeZone', 'standard_conforming_strings', 'client_encoding') order by name;

-- time zone names
select name, utc_offset is not null from pg_timezone_names where name in ('Europe/Berlin', 'UTC') order by name;

-- comment of a catalog function
select obj_description('pg_class'::regclass, 'pg_class') is null;
