-- No data is foreign here.
CREATE VIEW pg_information.foreign_data_wrappers AS
SELECT
    NULL::pg_name AS foreign_data_wrapper_catalog,
    NULL::pg_name AS foreign_data_wrapper_name,
    NULL::pg_name AS authorization_identifier,
    NULL::pg_varchar AS library_name,
    NULL::pg_varchar AS foreign_data_wrapper_language
WHERE false;
