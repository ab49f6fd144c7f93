-- What has a data type whose description can be read.
CREATE VIEW pg_information.data_type_privileges AS
SELECT
    current_database()::pg_name AS object_catalog,
    x.s::pg_name AS object_schema,
    x.n::pg_name AS object_name,
    x.k::pg_varchar AS object_type,
    x.i::pg_name AS dtd_identifier
FROM (
    SELECT udt_schema AS s, udt_name AS n, 'USER-DEFINED TYPE' AS k, dtd_identifier AS i FROM pg_information.attributes
    UNION ALL SELECT table_schema, table_name, 'TABLE', dtd_identifier FROM pg_information.columns
    UNION ALL SELECT domain_schema, domain_name, 'DOMAIN', dtd_identifier FROM pg_information.domains
    UNION ALL SELECT specific_schema, specific_name, 'ROUTINE', dtd_identifier FROM pg_information.parameters
    UNION ALL SELECT specific_schema, specific_name, 'ROUTINE', dtd_identifier FROM pg_information.routines
) AS x;
