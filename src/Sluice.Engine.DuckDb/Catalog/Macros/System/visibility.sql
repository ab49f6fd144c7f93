-- Whether an object can be named without its schema (manual, 9.27.3); null where there is none.
CREATE MACRO pg.pg_table_is_visible(object) AS pg_fn_is_visible('regclass', object::BIGINT);
CREATE MACRO pg.pg_type_is_visible(object) AS pg_fn_is_visible('regtype', object::BIGINT);
CREATE MACRO pg.pg_function_is_visible(object) AS pg_fn_is_visible('regprocedure', object::BIGINT);
CREATE MACRO pg.pg_operator_is_visible(object) AS pg_fn_is_visible('regoperator', object::BIGINT);
CREATE MACRO pg.pg_collation_is_visible(object) AS pg_fn_is_visible('regcollation', object::BIGINT);
CREATE MACRO pg.pg_ts_config_is_visible(object) AS pg_fn_is_visible('regconfig', object::BIGINT);
-- All of these are in pg_catalog, which is on every path.
CREATE MACRO pg.pg_opclass_is_visible(object) AS 
    (SELECT true FROM (SELECT oid FROM pg.pg_opclass) AS visible_(visible_oid) WHERE visible_oid = object::BIGINT);
CREATE MACRO pg.pg_opfamily_is_visible(object) AS 
    (SELECT true FROM (SELECT oid FROM pg.pg_opfamily) AS visible_(visible_oid) WHERE visible_oid = object::BIGINT);
CREATE MACRO pg.pg_conversion_is_visible(object) AS 
    (SELECT true FROM (SELECT oid FROM pg.pg_conversion) AS visible_(visible_oid) WHERE visible_oid = object::BIGINT);
CREATE MACRO pg.pg_ts_dict_is_visible(object) AS 
    (SELECT true FROM (SELECT oid FROM pg.pg_ts_dict) AS visible_(visible_oid) WHERE visible_oid = object::BIGINT);
CREATE MACRO pg.pg_ts_parser_is_visible(object) AS 
    (SELECT true FROM (SELECT oid FROM pg.pg_ts_parser) AS visible_(visible_oid) WHERE visible_oid = object::BIGINT);
CREATE MACRO pg.pg_ts_template_is_visible(object) AS 
    (SELECT true FROM (SELECT oid FROM pg.pg_ts_template) AS visible_(visible_oid) WHERE visible_oid = object::BIGINT);
CREATE MACRO pg.pg_statistics_obj_is_visible(object) AS 
    (SELECT true FROM (SELECT oid FROM pg.pg_statistic_ext) AS visible_(visible_oid) WHERE visible_oid = object::BIGINT);
