-- No claims are made of the standard here.
CREATE TABLE pg_information.sql_implementation_info (
    implementation_info_id pg_varchar, implementation_info_name pg_varchar, integer_value INTEGER, character_value pg_varchar, comments pg_varchar
);
