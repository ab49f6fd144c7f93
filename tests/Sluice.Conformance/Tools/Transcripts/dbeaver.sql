-- DBeaver 24 and 25: connecting, opening the tree down to a table's columns, its properties, and its session list.
-- Source: github.com/dbeaver/dbeaver, plugins/org.jkiss.dbeaver.ext.postgresql/src/.../model (PostgreDatabase, PostgreSchema, PostgreExecutionContext …);
--   a server's log of the same: github.com/datafusion-contrib/datafusion-postgres issues 135 and 190.
SET extra_float_digits = 3;
SET application_name = 'DBeaver 25.1 - Main';
-- rows: 1
SELECT current_schema(), session_user;
-- rows: 1
SHOW search_path;
-- rows: 1
SELECT version();
-- rows: 1
SELECT db.oid, db.* FROM pg_catalog.pg_database db WHERE datallowconn AND NOT datistemplate AND db.datname = 'lake' ORDER BY db.datname;
-- rows: 0+
select * from pg_catalog.pg_settings where name = 'standard_conforming_strings';
-- rows: 0
SELECT * FROM pg_catalog.pg_enum WHERE 1 <> 1 LIMIT 1;
-- rows: 0
SELECT reltype FROM pg_catalog.pg_class WHERE 1 <> 1 LIMIT 1;
-- rows: 4+
SELECT n.oid, n.*, d.description FROM pg_catalog.pg_namespace n
LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid = n.oid AND d.objsubid = 0 AND d.classoid = 'pg_namespace'::regclass ORDER BY nspname;
-- rows: 1
SELECT t.oid, t.*, c.relkind, format_type(nullif(t.typbasetype, 0), t.typtypmod) as base_type_name, d.description
FROM pg_catalog.pg_type t
LEFT OUTER JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
LEFT OUTER JOIN pg_catalog.pg_description d ON t.oid = d.objoid
WHERE t.typname = 'int4' AND (c.relkind IS NULL OR c.relkind = 'c');
-- rows: 80+
SELECT t.oid, t.*, c.relkind, format_type(nullif(t.typbasetype, 0), t.typtypmod) as base_type_name
FROM pg_catalog.pg_type t
LEFT OUTER JOIN pg_catalog.pg_type et ON et.oid = t.typelem
LEFT OUTER JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
WHERE t.typname IS NOT NULL AND (c.relkind IS NULL OR c.relkind = 'c') AND (et.typcategory IS NULL OR et.typcategory <> 'C');
-- rows: 4
SELECT c.oid, c.*, d.description, pg_catalog.pg_get_expr(c.relpartbound, c.oid) as partition_expr, pg_catalog.pg_get_partkeydef(c.oid) as partition_key
FROM pg_catalog.pg_class c
LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0 AND d.classoid = 'pg_class'::regclass
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind not in ('i', 'I', 'c');
-- rows: 6
SELECT c.relname, a.*, pg_catalog.pg_get_expr(ad.adbin, ad.adrelid, true) as def_value, dsc.description, dep.objid
FROM pg_catalog.pg_attribute a
INNER JOIN pg_catalog.pg_class c ON (a.attrelid = c.oid)
LEFT OUTER JOIN pg_catalog.pg_attrdef ad ON (a.attrelid = ad.adrelid AND a.attnum = ad.adnum)
LEFT OUTER JOIN pg_catalog.pg_description dsc ON (c.oid = dsc.objoid AND a.attnum = dsc.objsubid)
LEFT OUTER JOIN pg_depend dep on dep.refobjid = a.attrelid AND dep.deptype = 'i' and dep.refobjsubid = a.attnum and dep.classid = dep.refclassid
WHERE NOT a.attisdropped AND c.oid = 'people'::regclass AND a.attnum > 0 ORDER BY a.attnum;
-- rows: 0
SELECT c.oid, c.*, t.relname as tabrelname, rt.relnamespace as refnamespace, d.description, null as consrc_copy
FROM pg_catalog.pg_constraint c
INNER JOIN pg_catalog.pg_class t ON t.oid = c.conrelid
LEFT OUTER JOIN pg_catalog.pg_class rt ON rt.oid = c.confrelid
LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0 AND d.classoid = 'pg_constraint'::regclass
WHERE c.conrelid = 'people'::regclass ORDER BY c.oid;
-- rows: 0
SELECT i.*, i.indkey as keys, c.relname, c.relnamespace, c.relam, c.reltablespace, tc.relname as tabrelname, dsc.description,
  pg_catalog.pg_get_expr(i.indpred, i.indrelid) as pred_expr, pg_catalog.pg_get_expr(i.indexprs, i.indrelid, true) as expr,
  pg_catalog.pg_relation_size(i.indexrelid) as index_rel_size, pg_catalog.pg_stat_get_numscans(i.indexrelid) as index_num_scans
FROM pg_catalog.pg_index i
INNER JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
INNER JOIN pg_catalog.pg_class tc ON tc.oid = i.indrelid
LEFT OUTER JOIN pg_catalog.pg_description dsc ON i.indexrelid = dsc.objoid
WHERE i.indrelid = 'people'::regclass ORDER BY tabrelname, c.relname;
-- rows: 0
SELECT p.oid as poid, p.*, pg_catalog.pg_get_expr(p.proargdefaults, 0) as arg_defaults, d.description
FROM pg_catalog.pg_proc p
LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid = p.oid AND d.objsubid = 0
WHERE p.pronamespace = 'public'::regnamespace AND p.prokind <> 'a' ORDER BY p.proname;
-- rows: 4
select c.oid, pg_catalog.pg_total_relation_size(c.oid) as total_rel_size, pg_catalog.pg_relation_size(c.oid) as rel_size
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r';
-- rows: 0
SELECT x.oid, x.*, p.relnamespace as parentNs FROM pg_catalog.pg_trigger x, pg_catalog.pg_class p WHERE x.tgrelid = p.oid AND p.oid = 'people'::regclass AND NOT x.tgisinternal;
-- rows: 0
SELECT i.*, c.relnamespace FROM pg_catalog.pg_inherits i, pg_catalog.pg_class c WHERE i.inhrelid = 'people'::regclass AND c.oid = i.inhparent ORDER BY i.inhseqno;
-- rows: 0
SELECT DISTINCT dep.deptype, dep.classid, dep.objid, cl.relkind, attr.attname, pg_get_expr(ad.adbin, ad.adrelid) adefval
FROM pg_depend dep
LEFT JOIN pg_class cl ON dep.objid = cl.oid
LEFT JOIN pg_attribute attr ON dep.objid = attr.attrelid AND dep.objsubid = attr.attnum
LEFT JOIN pg_attrdef ad ON ad.oid = dep.objid
WHERE dep.refobjid = 'people'::regclass AND dep.classid IN (SELECT oid FROM pg_class WHERE relname IN ('pg_constraint', 'pg_trigger'));
-- rows: 1+
SELECT a.oid, a.*, pd.description FROM pg_catalog.pg_roles a LEFT JOIN pg_catalog.pg_shdescription pd ON a.oid = pd.objoid ORDER BY a.rolname;
-- rows: 1+
SELECT am.oid, am.* FROM pg_catalog.pg_am am ORDER BY am.oid;
-- rows: 1+
SELECT t.oid, t.*, pg_tablespace_location(t.oid) loc FROM pg_catalog.pg_tablespace t ORDER BY t.oid;
-- rows: 1+
SELECT l.oid, l.* FROM pg_catalog.pg_language l ORDER BY l.oid;
-- rows: 1+
SELECT c.oid, c.collname, c.* FROM pg_catalog.pg_collation c ORDER BY c.oid;
-- rows: 0+
SELECT e.oid, cfg.tbls, n.nspname as schema_name, e.* FROM pg_catalog.pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN (SELECT ARRAY_AGG(ns.nspname || '.' || cls.relname) tbls, oid_ext
  FROM (SELECT UNNEST(e1.extconfig) oid, e1.oid oid_ext FROM pg_catalog.pg_extension e1) c
  JOIN pg_class cls ON cls.oid = c.oid JOIN pg_namespace ns ON ns.oid = cls.relnamespace GROUP BY oid_ext) cfg ON cfg.oid_ext = e.oid
ORDER BY e.oid;
-- rows: 0
SELECT fs.oid, fs.* FROM pg_catalog.pg_foreign_server fs ORDER BY fs.oid;
-- rows: 1
SELECT DISTINCT relacl FROM pg_catalog.pg_class WHERE relname = 'people' AND relacl IS NOT NULL;
-- rows: 1+
SELECT sa.* FROM pg_catalog.pg_stat_activity sa WHERE sa.pid = pg_backend_pid();
-- rows: 0+
SELECT locktype, mode, granted, pid FROM pg_catalog.pg_locks WHERE NOT granted;
-- rows: 2
SELECT * FROM public.people LIMIT 2;
