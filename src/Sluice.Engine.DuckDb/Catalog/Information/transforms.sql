-- There are no transforms.
CREATE VIEW pg_information.transforms AS
SELECT
    NULL::pg_name AS udt_catalog,
    NULL::pg_name AS udt_schema,
    NULL::pg_name AS udt_name,
    NULL::pg_name AS specific_catalog,
    NULL::pg_name AS specific_schema,
    NULL::pg_name AS specific_name,
    NULL::pg_name AS group_name,
    NULL::pg_varchar AS transform_type
WHERE false;
