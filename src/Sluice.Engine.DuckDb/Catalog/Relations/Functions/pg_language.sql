-- The languages every database has (manual, 52.29).
CREATE TABLE pg.pg_language AS SELECT
    oid::pg_oid AS oid, lanname::pg_name AS lanname, 10::pg_oid AS lanowner, lanispl = 't' AS lanispl, lanpltrusted = 't' AS lanpltrusted,
    lanplcallfoid::pg_oid AS lanplcallfoid, laninline::pg_oid AS laninline, lanvalidator::pg_oid AS lanvalidator, NULL::pg_aclitem[] AS lanacl
FROM facts_pg_language();
