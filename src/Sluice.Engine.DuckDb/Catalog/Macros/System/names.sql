-- Names of types and objects (manual, 9.27.4).
CREATE MACRO pg.format_type(of_type, modifier) AS pg_fn_format_type(of_type::BIGINT, modifier::INTEGER);
CREATE MACRO pg.to_regclass(of_name) AS pg_fn_reg_find('regclass', of_name::VARCHAR)::pg_regclass;
CREATE MACRO pg.to_regtype(of_name) AS pg_fn_reg_find('regtype', of_name::VARCHAR)::pg_regtype;
CREATE MACRO pg.to_regproc(of_name) AS pg_fn_reg_find('regproc', of_name::VARCHAR)::pg_regproc;
CREATE MACRO pg.to_regprocedure(of_name) AS pg_fn_reg_find('regprocedure', of_name::VARCHAR)::pg_regprocedure;
CREATE MACRO pg.to_regoper(of_name) AS pg_fn_reg_find('regoper', of_name::VARCHAR)::pg_regoper;
CREATE MACRO pg.to_regoperator(of_name) AS pg_fn_reg_find('regoperator', of_name::VARCHAR)::pg_regoperator;
CREATE MACRO pg.to_regnamespace(of_name) AS pg_fn_reg_find('regnamespace', of_name::VARCHAR)::pg_regnamespace;
CREATE MACRO pg.to_regrole(of_name) AS pg_fn_reg_find('regrole', of_name::VARCHAR)::pg_regrole;
CREATE MACRO pg.to_regcollation(of_name) AS pg_fn_reg_find('regcollation', of_name::VARCHAR)::pg_regcollation;
CREATE MACRO pg.pg_typeof(value) AS pg_fn_type_of(typeof(value))::pg_regtype;
-- A macro's parameter takes its meaning where it is put in: no table within may have a column of a name that a caller could write, and no
-- parameter a name that a column of a catalog has.
CREATE MACRO pg.pg_basetype(of_type) AS (
    SELECT basetype_result FROM (SELECT oid, CASE WHEN typtype = 'd' THEN typbasetype ELSE oid END::UINTEGER::pg_regtype FROM pg.pg_type) AS basetype_(basetype_oid, basetype_result)
    WHERE basetype_oid = of_type::BIGINT
);
CREATE MACRO pg.pg_get_userbyid(of_role) AS CASE WHEN of_role IS NOT NULL THEN coalesce(
    (SELECT userbyid_name FROM (SELECT oid, rolname::VARCHAR FROM pg.pg_roles) AS userbyid_(userbyid_oid, userbyid_name) WHERE userbyid_oid = of_role::BIGINT),
    'unknown (OID=' || of_role::BIGINT || ')') END::pg_name;
