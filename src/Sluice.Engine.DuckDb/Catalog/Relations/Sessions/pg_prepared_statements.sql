-- Statements the session prepared (manual, 53.16).
CREATE VIEW pg.pg_prepared_statements AS SELECT
    name::VARCHAR AS name, statement::VARCHAR AS statement, prepare_time::TIMESTAMP WITH TIME ZONE AS prepare_time,
    string_split(replace(trim(parameter_types, '{}'), '"', ''), ',')::pg_regtype[] AS parameter_types,
    string_split(replace(trim(result_types, '{}'), '"', ''), ',')::pg_regtype[] AS result_types, from_sql::BOOLEAN AS from_sql,
    generic_plans::BIGINT AS generic_plans, custom_plans::BIGINT AS custom_plans
FROM pg_prepared_statements();
