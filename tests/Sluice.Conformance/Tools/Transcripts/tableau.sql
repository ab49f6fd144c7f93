-- Tableau Desktop 2018 to 2023: its probes on connect (temporary tables), its cursors by ODBC, and queries as its worksheets write them.
-- Source: servers' logs in github.com/crate/crate issue 10212, github.com/risingwavelabs/risingwave issue 10459, github.com/ildus/clickhouse_fdw issue 42;
--   Tableau's capabilities (CAP_CREATE_TEMP_TABLES, CAP_SELECT_INTO): tableau.github.io/connector-plugin-sdk/docs/capabilities.
SET DateStyle = 'ISO'; SET extra_float_digits = 2;
-- rows: 0
select oid, typbasetype from pg_type where typname = 'lo';
SET client_encoding TO 'UTF8';
SET TimeZone TO 'UTC';
-- rows: 1
SELECT CURRENT_DATABASE(), CURRENT_SCHEMA(), VERSION();
CREATE LOCAL TEMPORARY TABLE "#Tableau_1_1_Connect" ( "COL" INTEGER ) ON COMMIT PRESERVE ROWS;
DROP TABLE "#Tableau_1_1_Connect";
SELECT * INTO TEMPORARY TABLE "#Tableau_1_2_Connect" FROM (SELECT 1 AS COL) AS CHECKTEMP LIMIT 1;
DROP TABLE IF EXISTS "#Tableau_1_2_Connect";
-- rows: 4
select relname, nspname, relkind from pg_catalog.pg_class c, pg_catalog.pg_namespace n
where relkind in ('r', 'v', 'm', 'f', 'p') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'pg_temp_1') and n.oid = relnamespace order by nspname, relname;
-- rows: 6
select n.nspname, c.relname, a.attname, a.atttypid, t.typname, a.attnum, a.attlen, a.atttypmod, a.attnotnull, c.relhasrules, c.relkind, c.oid, pg_get_expr(d.adbin, d.adrelid),
  case t.typtype when 'd' then t.typbasetype else 0 end, t.typtypmod, 0, attidentity, c.relhassubclass
from (((pg_catalog.pg_class c inner join pg_catalog.pg_namespace n on n.oid = c.relnamespace and c.relname = 'people' and n.nspname = 'public')
  inner join pg_catalog.pg_attribute a on (not a.attisdropped) and a.attnum > 0 and a.attrelid = c.oid)
  inner join pg_catalog.pg_type t on t.oid = a.atttypid)
  left outer join pg_attrdef d on a.atthasdef and d.adrelid = a.attrelid and d.adnum = a.attnum
order by n.nspname, c.relname, attnum;
-- rows: 0
select ta.attname, ia.attnum, ic.relname, n.nspname, tc.relname
from pg_catalog.pg_attribute ta, pg_catalog.pg_attribute ia, pg_catalog.pg_class tc, pg_catalog.pg_index i, pg_catalog.pg_namespace n, pg_catalog.pg_class ic
where tc.relname = 'people' AND n.nspname = 'public' AND tc.oid = i.indrelid AND n.oid = tc.relnamespace AND i.indisprimary = 't' AND ia.attrelid = i.indexrelid
  AND ta.attrelid = i.indrelid AND ta.attnum = i.indkey[ia.attnum-1] AND (NOT ta.attisdropped) AND (NOT ia.attisdropped) AND ic.oid = i.indexrelid
order by ia.attnum;
BEGIN;
declare "SQL_CUR0x7fd83880dc00" cursor with hold for SELECT CAST("people"."name" AS TEXT) AS "name" FROM "public"."people" "people" GROUP BY 1 ORDER BY 1 ASC NULLS FIRST;
-- rows: 4
fetch 2048 in "SQL_CUR0x7fd83880dc00";
close "SQL_CUR0x7fd83880dc00";
COMMIT;
-- rows: 2
SELECT CAST("sales"."item" AS TEXT) AS "item", SUM("sales"."price") AS "sum:price:ok" FROM "public"."sales" "sales" GROUP BY 1;
-- rows: 2
SELECT CAST(TRUNC(EXTRACT(YEAR FROM "people"."seen")) AS INTEGER) AS "yr:seen:ok", COUNT(DISTINCT "people"."id") AS "ctd:id:ok" FROM "public"."people" "people" GROUP BY 1 ORDER BY 1;
-- rows: 2
SELECT DATE_TRUNC( 'MONTH', CAST("people"."seen" AS DATE) ) AS "tmn:seen:ok", SUM(1) AS "cnt" FROM "public"."people" "people" GROUP BY 1;
-- rows: 1
SELECT MIN("people"."height") AS "TEMP(min)", MAX("people"."height") AS "TEMP(max)" FROM "public"."people" "people" HAVING (COUNT(1) > 0);
