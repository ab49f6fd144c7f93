-- No claims are made of the standard here.
CREATE TABLE pg_information.sql_sizing (
    sizing_id INTEGER, sizing_name pg_varchar, supported_value INTEGER, comments pg_varchar
);
