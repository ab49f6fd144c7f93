-- Uses are not counted one by one.
CREATE TABLE pg.pg_stat_user_functions (
    funcid pg_oid, schemaname pg_name, funcname pg_name, calls BIGINT, total_time DOUBLE, self_time DOUBLE
);
