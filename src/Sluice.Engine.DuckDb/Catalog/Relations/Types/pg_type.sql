-- Built-in types, and the row types of the catalogs' relations (manual, 52.64).
CREATE TABLE pg.pg_type AS SELECT
    oid::pg_oid AS oid, typname::pg_name AS typname, typnamespace::pg_oid AS typnamespace, 10::pg_oid AS typowner, typlen::SMALLINT AS typlen,
    typbyval = 't' AS typbyval, typtype::pg_char AS typtype, typcategory::pg_char AS typcategory, typispreferred = 't' AS typispreferred,
    true AS typisdefined, typdelim::pg_char AS typdelim, typrelid::pg_oid AS typrelid, typsubscript::UINTEGER::pg_regproc AS typsubscript,
    typelem::pg_oid AS typelem, typarray::pg_oid AS typarray, typinput::UINTEGER::pg_regproc AS typinput, typoutput::UINTEGER::pg_regproc AS typoutput,
    typreceive::UINTEGER::pg_regproc AS typreceive, typsend::UINTEGER::pg_regproc AS typsend, typmodin::UINTEGER::pg_regproc AS typmodin, typmodout::UINTEGER::pg_regproc AS typmodout,
    typanalyze::UINTEGER::pg_regproc AS typanalyze, typalign::pg_char AS typalign, typstorage::pg_char AS typstorage, typnotnull = 't' AS typnotnull,
    typbasetype::pg_oid AS typbasetype, typtypmod::INTEGER AS typtypmod, typndims::INTEGER AS typndims, typcollation::pg_oid AS typcollation,
    NULL::pg_pg_node_tree AS typdefaultbin, typdefault::VARCHAR AS typdefault, NULL::pg_aclitem[] AS typacl
FROM facts_pg_type();
