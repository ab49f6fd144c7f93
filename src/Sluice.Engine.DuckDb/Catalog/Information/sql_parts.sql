-- The parts of the SQL standard, as PostgreSQL declares them.
CREATE VIEW pg_information.sql_parts AS
SELECT
    feature_id::pg_varchar AS feature_id,
    feature_name::pg_varchar AS feature_name,
    is_supported::pg_varchar AS is_supported,
    is_verified_by::pg_varchar AS is_verified_by,
    comments::pg_varchar AS comments
FROM (VALUES
    ('1', 'Framework (SQL/Framework)', 'NO', NULL, ''),
    ('10', 'Object Language Bindings (SQL/OLB)', 'NO', NULL, ''),
    ('11', 'Information and Definition Schema (SQL/Schemata)', 'NO', NULL, ''),
    ('13', 'Routines and Types Using the Java Programming Language (SQL/JRT)', 'NO', NULL, ''),
    ('14', 'XML-Related Specifications (SQL/XML)', 'NO', NULL, ''),
    ('15', 'Multi-Dimensional Arrays (SQL/MDA)', 'NO', NULL, ''),
    ('2', 'Foundation (SQL/Foundation)', 'NO', NULL, ''),
    ('3', 'Call-Level Interface (SQL/CLI)', 'NO', NULL, ''),
    ('4', 'Persistent Stored Modules (SQL/PSM)', 'NO', NULL, ''),
    ('9', 'Management of External Data (SQL/MED)', 'NO', NULL, '')
) AS fact (feature_id, feature_name, is_supported, is_verified_by, comments);
