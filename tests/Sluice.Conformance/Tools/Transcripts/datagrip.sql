-- DataGrip 2023 to 2025 (and the database tools of IntelliJ): connecting and introspecting a schema.
-- Source: servers' logs in github.com/datafusion-contrib/datafusion-postgres issue 165, github.com/crate/crate issues 11726 and 11758,
--   github.com/risingwavelabs/risingwave issue 14224, github.com/MaterializeInc/materialize issue 9720.
SET extra_float_digits = 3;
SET application_name = 'DataGrip 2025.2.3';
-- rows: 1
select current_database() as a, current_schemas(false) as b;
-- rows: 1
SHOW TRANSACTION ISOLATION LEVEL;
-- rows: 1
select current_database(), current_schema(), current_user;
-- rows: 1
select N.oid::bigint as id, datname as name, D.description, datistemplate as is_template, datallowconn as allow_connections,
  pg_catalog.pg_get_userbyid(N.datdba) as "owner"
from pg_catalog.pg_database N left join pg_catalog.pg_shdescription D on N.oid = D.objoid
where N.datname = 'lake'
order by case when datname = pg_catalog.current_database() then -1::bigint else N.oid::bigint end;
-- rows: 3+
select N.oid::bigint as id, N.xmin as state_number, nspname as name, D.description, pg_catalog.pg_get_userbyid(N.nspowner) as "owner"
from pg_catalog.pg_namespace N left join pg_catalog.pg_description D on N.oid = D.objoid
order by case when nspname = pg_catalog.current_schema() then -1::bigint else N.oid::bigint end;
-- rows: 1
select case when pg_catalog.pg_is_in_recovery() then null else (pg_catalog.txid_current() % (2^32)::bigint)::varchar::bigint end as current_txid;
-- rows: 0+
select L.transactionid::varchar::bigint as transaction_id from pg_catalog.pg_locks L
where L.transactionid is not null order by pg_catalog.age(L.transactionid) desc limit 1;
-- rows: 1+
select oid as id, rolname as name, rolsuper is_super, rolinherit is_inherit, rolcreaterole can_createrole, rolcreatedb can_createdb, rolcanlogin can_login,
  rolreplication is_replication, rolconnlimit conn_limit, rolvaliduntil valid_until, rolbypassrls bypass_rls, rolconfig config, D.description
from pg_catalog.pg_roles R left join pg_catalog.pg_shdescription D on D.objoid = R.oid;
-- rows: 1+
select T.oid::bigint as id, T.spcname as name, T.xmin as state_number, pg_catalog.pg_get_userbyid(T.spcowner) as owner, pg_catalog.pg_tablespace_location(T.oid) as location,
  T.spcoptions as options, D.description as comment
from pg_catalog.pg_tablespace T left join pg_catalog.pg_shdescription D on D.objoid = T.oid;
-- rows: 4
select T.relkind as table_kind, T.relname as table_name, T.oid as table_id, T.relhasoids as table_with_oids, T.reltablespace as tablespace_id,
  T.reloptions as options, T.relpersistence as persistence,
  (select pg_catalog.array_agg(inhparent::bigint order by inhseqno)::varchar from pg_catalog.pg_inherits where T.oid = inhrelid) as ancestors,
  T.relispartition as is_partition, pg_catalog.pg_get_partkeydef(T.oid) as partition_key, pg_catalog.pg_get_expr(T.relpartbound, T.oid) as partition_expression,
  T.relam am_id, pg_catalog.pg_get_userbyid(T.relowner) as "owner"
from (select *, false as relhasoids from pg_catalog.pg_class) T
where T.relnamespace = (select oid from pg_namespace where nspname = 'public') and T.relkind in ('r', 'm', 'v', 'f', 'p') order by table_kind, table_id;
-- rows: 16
with schema_procs as (select 0::bigint as none),
  tables as (select oid as table_id from pg_catalog.pg_class C where C.relkind in ('r', 'm', 'v', 'f', 'p') and C.relnamespace = 'public'::regnamespace)
select C.attrelid as object_id, C.attnum as column_position, C.attname as column_name, C.xmin as column_state_number, C.atttypmod as type_mod, C.attndims as dimensions_number,
  pg_catalog.format_type(C.atttypid, C.atttypmod) as type_spec, C.atttypid as type_id, C.attnotnull as mandatory,
  pg_catalog.pg_get_expr(D.adbin, D.adrelid) as column_default_expression, not C.attislocal as column_is_inherited, C.attfdwoptions as options, C.attisdropped as column_is_dropped,
  C.attidentity as identity_kind, C.attgenerated as generated
from tables T inner join pg_catalog.pg_attribute C on T.table_id = C.attrelid
left outer join pg_catalog.pg_attrdef D on (C.attrelid, C.attnum) = (D.adrelid, D.adnum)
where attnum > 0 order by table_id, attnum;
-- rows: 0
select T.oid table_id, relkind table_kind, C.oid::bigint con_id, C.xmin::varchar::bigint con_state_id, conname con_name, contype con_kind, conkey con_columns, conindid index_id,
  confrelid ref_table_id, condeferrable is_deferrable, confupdtype on_update, pg_catalog.pg_get_expr(conbin, T.oid) con_expression
from pg_catalog.pg_constraint C join pg_catalog.pg_class T on C.conrelid = T.oid
where relkind in ('r', 'v', 'f', 'p') and relnamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c', 'x');
-- rows: 0
select tab.oid table_id, tab.relkind table_kind, ind_stor.relname index_name, ind_head.indexrelid index_id, ind_stor.xmin state_number, ind_head.indisunique is_unique,
  ind_head.indisprimary is_primary, pg_catalog.pg_get_expr(ind_head.indpred, ind_head.indrelid) as condition,
  (select pg_catalog.array_agg(inhparent::bigint order by inhseqno)::varchar from pg_catalog.pg_inherits where ind_stor.oid = inhrelid) as ancestors,
  ind_stor.reltablespace tablespace_id, opcmethod as access_method_id
from pg_catalog.pg_class tab join pg_catalog.pg_index ind_head on ind_head.indrelid = tab.oid
join pg_catalog.pg_class ind_stor on tab.relnamespace = ind_stor.relnamespace and ind_stor.oid = ind_head.indexrelid
left join pg_catalog.pg_opclass on pg_opclass.oid = ANY(indclass)
where tab.relnamespace = 'public'::regnamespace and tab.relkind in ('r', 'm', 'v', 'p') and ind_stor.relkind in ('i', 'I');
-- rows: 0+
select D.objoid id, case when D.objsubid > 0 then D.objsubid else null end as position, D.description
from pg_catalog.pg_description D join pg_catalog.pg_class C on D.objoid = C.oid
where C.relnamespace = 'public'::regnamespace and C.relkind in ('r', 'm', 'v', 'p', 'f') and D.classoid = 'pg_catalog.pg_class'::regclass order by D.objoid, D.objsubid;
-- rows: 0
select T.oid as id, T.typname as name, T.typtype as sub_kind, T.typcategory as category, T.typrelid as class_id, T.typbasetype as base_type_id,
  case when T.typtype in ('c', 'e') then null else pg_catalog.format_type(T.typbasetype, T.typtypmod) end as definition, T.typdefault as default_expression, T.typnotnull as mandatory
from pg_catalog.pg_type T
where T.typnamespace = 'public'::regnamespace and (T.typtype in ('d', 'e') or (select C.relkind = 'c' from pg_catalog.pg_class C where C.oid = T.typrelid));
-- rows: 0
with languages as (select oid as lang_oid, lanname as lang from pg_catalog.pg_language),
  routines as (select proname as r_name, prolang as lang_oid, oid as r_id, xmin as r_state_number, proargnames as arg_names, proargmodes as arg_modes, proargtypes::int[] as in_arg_types,
    proallargtypes::int[] as all_arg_types, pg_catalog.pg_get_expr(proargdefaults, 0) as arg_defaults, provariadic as arg_variadic_id, prorettype as ret_type_id, proretset as ret_set,
    prokind as kind, provolatile as volatile_kind, proisstrict as is_strict, prosecdef as is_security_definer, proconfig as configuration_parameters, procost as cost,
    pg_catalog.pg_get_userbyid(proowner) as "owner", prorows as rows, proleakproof as is_leakproof, proparallel as concurrency_kind
    from pg_catalog.pg_proc where pronamespace = 'public'::regnamespace and not (prokind = 'a'))
select * from routines natural join languages;
-- rows: 4
select T.oid as object_id, T.relacl as acl from pg_catalog.pg_class T where T.relnamespace = 'public'::regnamespace and T.relacl is not null;
-- rows: 0
select R.ev_class as table_id, R.oid as rule_id, R.rulename as rule_name, pg_catalog.translate(ev_type, '1234', 'SUID') as rule_event_code, R.ev_enabled as rule_fire_mode, R.is_instead
from pg_catalog.pg_rewrite R where R.ev_class in (select oid from pg_catalog.pg_class where relnamespace = 'public'::regnamespace) and R.rulename != '_RETURN';
-- rows: 4
SELECT t.* FROM public.people t LIMIT 501;
