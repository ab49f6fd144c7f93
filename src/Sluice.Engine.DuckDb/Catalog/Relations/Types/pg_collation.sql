-- Texts are compared byte by byte: these are the collations that do, and the default, which does here (manual, 52.12).
CREATE TABLE pg.pg_collation AS SELECT
    oid::pg_oid AS oid, collname::pg_name AS collname, 11::pg_oid AS collnamespace, 10::pg_oid AS collowner, collprovider::pg_char AS collprovider,
    collisdeterministic = 't' AS collisdeterministic, collencoding::INTEGER AS collencoding, collcollate::VARCHAR AS collcollate,
    collctype::VARCHAR AS collctype, colllocale::VARCHAR AS colllocale, collicurules::VARCHAR AS collicurules, collversion::VARCHAR AS collversion
FROM facts_pg_collation();
