-- Names of types and objects (manual, 9.27.4).
CREATE MACRO pg.format_type(type, modifier) AS pg_fn_format_type(type::BIGINT, modifier::INTEGER);
CREATE MACRO pg.to_regclass(name) AS pg_fn_reg_find('regclass', name::VARCHAR)::pg_regclass;
CREATE MACRO pg.to_regtype(name) AS pg_fn_reg_find('regtype', name::VARCHAR)::pg_regtype;
CREATE MACRO pg.to_regproc(name) AS pg_fn_reg_find('regproc', name::VARCHAR)::pg_regproc;
CREATE MACRO pg.to_regprocedure(name) AS pg_fn_reg_find('regprocedure', name::VARCHAR)::pg_regprocedure;
CREATE MACRO pg.to_regoper(name) AS pg_fn_reg_find('regoper', name::VARCHAR)::pg_regoper;
CREATE MACRO pg.to_regoperator(name) AS pg_fn_reg_find('regoperator', name::VARCHAR)::pg_regoperator;
CREATE MACRO pg.to_regnamespace(name) AS pg_fn_reg_find('regnamespace', name::VARCHAR)::pg_regnamespace;
CREATE MACRO pg.to_regrole(name) AS pg_fn_reg_find('regrole', name::VARCHAR)::pg_regrole;
CREATE MACRO pg.to_regcollation(name) AS pg_fn_reg_find('regcollation', name::VARCHAR)::pg_regcollation;
CREATE MACRO pg.pg_typeof(value) AS pg_fn_type_of(typeof(value))::pg_regtype;
-- A macro's parameter takes its meaning where it is put in: no table within may have a column of a name that a caller could write.
CREATE MACRO pg.pg_basetype(type) AS (
    SELECT basetype_result FROM (SELECT oid, CASE WHEN typtype = 'd' THEN typbasetype ELSE oid END::UINTEGER::pg_regtype FROM pg.pg_type) AS basetype_(basetype_oid, basetype_result)
    WHERE basetype_oid = type::BIGINT
);
CREATE MACRO pg.pg_get_userbyid(role) AS CASE WHEN role IS NOT NULL THEN coalesce(
    (SELECT userbyid_name FROM (SELECT oid, rolname::VARCHAR FROM pg.pg_roles) AS userbyid_(userbyid_oid, userbyid_name) WHERE userbyid_oid = role::BIGINT),
    'unknown (OID=' || role::BIGINT || ')') END::pg_name;
