-- There are no triggers.
CREATE VIEW pg_information.triggered_update_columns AS
SELECT
    NULL::pg_name AS trigger_catalog,
    NULL::pg_name AS trigger_schema,
    NULL::pg_name AS trigger_name,
    NULL::pg_name AS event_object_catalog,
    NULL::pg_name AS event_object_schema,
    NULL::pg_name AS event_object_table,
    NULL::pg_name AS event_object_column
WHERE false;
