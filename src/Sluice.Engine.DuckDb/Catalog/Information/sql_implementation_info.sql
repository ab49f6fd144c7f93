-- What the standard leaves to the implementation, as PostgreSQL declares it.
CREATE VIEW pg_information.sql_implementation_info AS
SELECT
    implementation_info_id::pg_varchar AS implementation_info_id,
    implementation_info_name::pg_varchar AS implementation_info_name,
    integer_value::INTEGER AS integer_value,
    character_value::pg_varchar AS character_value,
    comments::pg_varchar AS comments
FROM (VALUES
    ('10003', 'CATALOG NAME', NULL, 'Y', NULL),
    ('10004', 'COLLATING SEQUENCE', NULL, 'C', NULL),
    ('13', 'SERVER NAME', NULL, '', NULL),
    ('17', 'DBMS NAME', NULL, 'PostgreSQL', NULL),
    ('18', 'DBMS VERSION', NULL, '17.00.0000', NULL),
    ('2', 'DATA SOURCE NAME', NULL, '', NULL),
    ('23', 'CURSOR COMMIT BEHAVIOR', '1', NULL, 'close cursors and retain prepared statements'),
    ('26', 'DEFAULT TRANSACTION ISOLATION', '2', NULL, 'READ COMMITTED; user-settable'),
    ('28', 'IDENTIFIER CASE', '3', NULL, 'stored in mixed case - case sensitive'),
    ('46', 'TRANSACTION CAPABLE', '2', NULL, 'both DML and DDL'),
    ('85', 'NULL COLLATION', '0', NULL, 'nulls higher than non-nulls'),
    ('94', 'SPECIAL CHARACTERS', NULL, '', 'all non-ASCII characters allowed')
) AS fact (implementation_info_id, implementation_info_name, integer_value, character_value, comments);
