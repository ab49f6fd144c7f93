-- Definitions as text (manual, 9.27.4). Expressions are kept as text already.
CREATE MACRO pg.pg_get_expr(expression, of_relation) AS expression::VARCHAR, (expression, of_relation, pretty) AS expression::VARCHAR;
CREATE MACRO pg.pg_get_constraintdef(object) AS pg.constraint_text(object), (object, pretty) AS pg.constraint_text(object);
CREATE MACRO pg.pg_get_indexdef(of_index) AS pg.index_text(of_index), (of_index, of_number, pretty) AS
    CASE WHEN of_number = 0 THEN pg.index_text(of_index) ELSE pg.index_column_text(of_index, of_number) END;
CREATE MACRO pg.pg_get_partkeydef(of_relation) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_partition_constraintdef(of_relation) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_statisticsobjdef(object) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_statisticsobjdef_columns(object) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_statisticsobjdef_expressions(object) AS NULL::VARCHAR[];
CREATE MACRO pg.pg_get_triggerdef(object) AS NULL::VARCHAR, (object, pretty) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_ruledef(object) AS NULL::VARCHAR, (object, pretty) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_replica_identity_index(of_relation) AS NULL::UINTEGER::pg_regclass;
CREATE MACRO pg.pg_relation_is_publishable(of_relation) AS false;
CREATE MACRO pg.pg_relation_is_updatable(of_relation, includes_triggers) AS (
    SELECT CASE WHEN updatable_is THEN 28 ELSE 0 END
    FROM (SELECT oid, relpersistence = 't' AND relkind = 'r' FROM pg.pg_class) AS updatable_(updatable_oid, updatable_is) WHERE updatable_oid = of_relation::pg_regclass::BIGINT
);
CREATE MACRO pg.pg_column_is_updatable(of_relation, of_number, includes_triggers) AS (
    SELECT updatable_is AND of_number > 0
    FROM (SELECT oid, relpersistence = 't' AND relkind = 'r' FROM pg.pg_class) AS updatable_(updatable_oid, updatable_is) WHERE updatable_oid = of_relation::pg_regclass::BIGINT
);
