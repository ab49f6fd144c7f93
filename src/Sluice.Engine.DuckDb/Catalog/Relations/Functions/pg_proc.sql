-- PostgreSQL's own functions; those that nothing here answers are taken out again once all is defined (manual, 52.39).
CREATE TABLE pg.pg_proc AS SELECT
    oid::pg_oid AS oid, proname::pg_name AS proname, 11::pg_oid AS pronamespace, 10::pg_oid AS proowner, prolang::pg_oid AS prolang,
    procost::FLOAT AS procost, prorows::FLOAT AS prorows, provariadic::pg_oid AS provariadic, prosupport::UINTEGER::pg_regproc AS prosupport,
    prokind::pg_char AS prokind, prosecdef = 't' AS prosecdef, proleakproof = 't' AS proleakproof, proisstrict = 't' AS proisstrict,
    proretset = 't' AS proretset, provolatile::pg_char AS provolatile, proparallel::pg_char AS proparallel,
    CASE proargtypes WHEN '' THEN 0 ELSE len(string_split(proargtypes, ' ')) END::SMALLINT AS pronargs, pronargdefaults::SMALLINT AS pronargdefaults,
    prorettype::pg_oid AS prorettype, CASE proargtypes WHEN '' THEN [] ELSE string_split(proargtypes, ' ') END::pg_oid[] AS proargtypes,
    string_split(proallargtypes, ' ')::pg_oid[] AS proallargtypes, string_split(proargmodes, ' ')::pg_char[] AS proargmodes,
    string_split(proargnames, ' ')::VARCHAR[] AS proargnames, NULL::pg_pg_node_tree AS proargdefaults, NULL::pg_oid[] AS protrftypes,
    coalesce(prosrc, proname) AS prosrc, NULL::VARCHAR AS probin, NULL::pg_pg_node_tree AS prosqlbody, NULL::VARCHAR[] AS proconfig, NULL::pg_aclitem[] AS proacl
FROM facts_pg_proc();
