-- Definitions as text (manual, 9.27.4). Expressions are kept as text already.
CREATE MACRO pg.pg_get_expr(expression, relation) AS expression::VARCHAR, (expression, relation, pretty) AS expression::VARCHAR;
CREATE MACRO pg.pg_get_constraintdef(object) AS pg.constraint_text(object), (object, pretty) AS pg.constraint_text(object);
CREATE MACRO pg.pg_get_indexdef(index) AS pg.index_text(index), (index, number, pretty) AS
    CASE WHEN number = 0 THEN pg.index_text(index) ELSE pg.index_column_text(index, number) END;
CREATE MACRO pg.pg_get_partkeydef(relation) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_partition_constraintdef(relation) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_statisticsobjdef(object) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_statisticsobjdef_columns(object) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_statisticsobjdef_expressions(object) AS NULL::VARCHAR[];
CREATE MACRO pg.pg_get_triggerdef(object) AS NULL::VARCHAR, (object, pretty) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_ruledef(object) AS NULL::VARCHAR, (object, pretty) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_replica_identity_index(relation) AS NULL::UINTEGER::pg_regclass;
CREATE MACRO pg.pg_relation_is_publishable(relation) AS false;
CREATE MACRO pg.pg_relation_is_updatable(relation, includes_triggers) AS (
    SELECT CASE WHEN updatable_is THEN 28 ELSE 0 END
    FROM (SELECT oid, relpersistence = 't' AND relkind = 'r' FROM pg.pg_class) AS updatable_(updatable_oid, updatable_is) WHERE updatable_oid = relation::pg_regclass::BIGINT
);
CREATE MACRO pg.pg_column_is_updatable(relation, number, includes_triggers) AS (
    SELECT updatable_is AND number > 0
    FROM (SELECT oid, relpersistence = 't' AND relkind = 'r' FROM pg.pg_class) AS updatable_(updatable_oid, updatable_is) WHERE updatable_oid = relation::pg_regclass::BIGINT
);
