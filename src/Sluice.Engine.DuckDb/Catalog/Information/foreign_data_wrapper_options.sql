-- No data is foreign here.
CREATE VIEW pg_information.foreign_data_wrapper_options AS
SELECT
    NULL::pg_name AS foreign_data_wrapper_catalog,
    NULL::pg_name AS foreign_data_wrapper_name,
    NULL::pg_name AS option_name,
    NULL::pg_varchar AS option_value
WHERE false;
