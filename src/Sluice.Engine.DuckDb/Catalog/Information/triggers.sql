-- There are no triggers.
CREATE VIEW pg_information.triggers AS
SELECT
    NULL::pg_name AS trigger_catalog,
    NULL::pg_name AS trigger_schema,
    NULL::pg_name AS trigger_name,
    NULL::pg_varchar AS event_manipulation,
    NULL::pg_name AS event_object_catalog,
    NULL::pg_name AS event_object_schema,
    NULL::pg_name AS event_object_table,
    NULL::INTEGER AS action_order,
    NULL::pg_varchar AS action_condition,
    NULL::pg_varchar AS action_statement,
    NULL::pg_varchar AS action_orientation,
    NULL::pg_varchar AS action_timing,
    NULL::pg_name AS action_reference_old_table,
    NULL::pg_name AS action_reference_new_table,
    NULL::pg_name AS action_reference_old_row,
    NULL::pg_name AS action_reference_new_row,
    NULL::TIMESTAMPTZ AS "created"
WHERE false;
