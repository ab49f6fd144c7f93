-- No data is foreign here: files of the lake are tables.
CREATE VIEW pg_information._pg_foreign_data_wrappers AS
SELECT
    NULL::pg_oid AS oid,
    NULL::pg_oid AS fdwowner,
    NULL::VARCHAR[] AS fdwoptions,
    NULL::pg_name AS foreign_data_wrapper_catalog,
    NULL::pg_name AS foreign_data_wrapper_name,
    NULL::pg_name AS authorization_identifier,
    NULL::pg_varchar AS foreign_data_wrapper_language
WHERE false;
