-- Who may do what (manual, 9.27.2). Everybody may read the lake and the catalogs; temporary objects are their session's.
CREATE MACRO pg.has_table_privilege(object, privilege) AS pg_fn_has_privilege('table', NULL, object::pg_regclass::BIGINT, privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('table', of_role::VARCHAR, object::pg_regclass::BIGINT, privilege::VARCHAR);
CREATE MACRO pg.has_any_column_privilege(object, privilege) AS pg_fn_has_privilege('column', NULL, object::pg_regclass::BIGINT, privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('column', of_role::VARCHAR, object::pg_regclass::BIGINT, privilege::VARCHAR);
CREATE MACRO pg.has_column_privilege(object, column_, privilege) AS
    CASE WHEN pg.require_column(object::pg_regclass::BIGINT, column_::VARCHAR) THEN pg_fn_has_privilege('column', NULL, object::pg_regclass::BIGINT, privilege::VARCHAR) END,
    (of_role, object, column_, privilege) AS
    CASE WHEN pg.require_column(object::pg_regclass::BIGINT, column_::VARCHAR) THEN pg_fn_has_privilege('column', of_role::VARCHAR, object::pg_regclass::BIGINT, privilege::VARCHAR) END;
CREATE MACRO pg.has_sequence_privilege(object, privilege) AS pg_fn_has_privilege('sequence', NULL, object::pg_regclass::BIGINT, privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('sequence', of_role::VARCHAR, object::pg_regclass::BIGINT, privilege::VARCHAR);
CREATE MACRO pg.has_schema_privilege(object, privilege) AS pg_fn_has_privilege('schema', NULL, pg.schema_oid(object), privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('schema', of_role::VARCHAR, pg.schema_oid(object), privilege::VARCHAR);
CREATE MACRO pg.has_database_privilege(object, privilege) AS pg_fn_has_privilege('database', NULL, pg.database_oid(object), privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('database', of_role::VARCHAR, pg.database_oid(object), privilege::VARCHAR);
CREATE MACRO pg.has_function_privilege(object, privilege) AS pg_fn_has_privilege('function', NULL, object::pg_regprocedure::BIGINT, privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('function', of_role::VARCHAR, object::pg_regprocedure::BIGINT, privilege::VARCHAR);
CREATE MACRO pg.has_type_privilege(object, privilege) AS pg_fn_has_privilege('type', NULL, object::pg_regtype::BIGINT, privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('type', of_role::VARCHAR, object::pg_regtype::BIGINT, privilege::VARCHAR);
CREATE MACRO pg.has_language_privilege(object, privilege) AS pg_fn_has_privilege('language', NULL, pg.language_oid(object), privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('language', of_role::VARCHAR, pg.language_oid(object), privilege::VARCHAR);
CREATE MACRO pg.has_tablespace_privilege(object, privilege) AS pg_fn_has_privilege('tablespace', NULL, pg.tablespace_oid(object), privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('tablespace', of_role::VARCHAR, pg.tablespace_oid(object), privilege::VARCHAR);
CREATE MACRO pg.has_parameter_privilege(object, privilege) AS pg_fn_has_privilege('parameter', NULL, 1, privilege::VARCHAR),
    (of_role, object, privilege) AS pg_fn_has_privilege('parameter', of_role::VARCHAR, 1, privilege::VARCHAR);
CREATE MACRO pg.has_server_privilege(object, privilege) AS error('SQLSTATE 42704: server "' || object::VARCHAR || '" does not exist')::BOOLEAN,
    (of_role, object, privilege) AS error('SQLSTATE 42704: server "' || object::VARCHAR || '" does not exist')::BOOLEAN;
CREATE MACRO pg.has_foreign_data_wrapper_privilege(object, privilege) AS error('SQLSTATE 42704: foreign-data wrapper "' || object::VARCHAR || '" does not exist')::BOOLEAN,
    (of_role, object, privilege) AS error('SQLSTATE 42704: foreign-data wrapper "' || object::VARCHAR || '" does not exist')::BOOLEAN;
CREATE MACRO pg.pg_has_role(other, privilege) AS pg_fn_has_role(NULL, other::VARCHAR, privilege::VARCHAR),
    (of_role, other, privilege) AS pg_fn_has_role(of_role::VARCHAR, other::VARCHAR, privilege::VARCHAR);
CREATE MACRO pg.row_security_active(object) AS false;
