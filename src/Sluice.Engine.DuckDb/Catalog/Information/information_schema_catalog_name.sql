-- The database the session is in.
CREATE VIEW pg_information.information_schema_catalog_name AS
SELECT
    current_database()::pg_name AS catalog_name;
