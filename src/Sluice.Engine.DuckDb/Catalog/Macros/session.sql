-- Functions that answer for the caller's session (PostgreSQL manual, 9.26 and 9.27.1). DuckDB has others of these names: of its own settings.
CREATE MACRO pg.current_setting
    (name) AS pg_fn_current_setting(name::VARCHAR),
    (name, missing_ok) AS pg_fn_current_setting(name::VARCHAR, missing_ok::BOOLEAN);

CREATE MACRO pg.set_config(name, value, is_local) AS pg_fn_set_config(name::VARCHAR, value::VARCHAR, is_local::BOOLEAN);

CREATE MACRO pg.pg_client_encoding() AS pg_fn_client_encoding()::pg_name;
CREATE MACRO pg.current_database() AS system.main.current_database()::pg_name;

CREATE MACRO pg.current_schema() AS pg_fn_current_schema()::pg_name;

-- An array travels as its text; no name of a schema needs quotes in it.
CREATE MACRO pg.current_schemas(include_implicit) AS
    list_filter(string_split(trim(pg_fn_current_schemas(include_implicit::BOOLEAN), '{}'), ','), lambda name: name <> '')::pg_name[];

-- Words of SQL, and calls that drivers write (9.26).
CREATE MACRO pg.current_user() AS pg_fn_session_user();
CREATE MACRO pg.session_user() AS pg_fn_session_user();
CREATE MACRO pg.current_role() AS pg_fn_session_user();
CREATE MACRO pg."user"() AS pg_fn_session_user();
CREATE MACRO pg.pg_backend_pid() AS pg_fn_backend_pid();
