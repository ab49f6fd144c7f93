-- Text of constraints. Column lists of DuckDB's temporary tables are all there is to write.
CREATE MACRO pg.column_list(of_relation, numbers) AS (
    SELECT string_agg(pg.quote_ident(columns_name), ', ' ORDER BY columns_number)
    FROM (SELECT attrelid, attnum, attname::VARCHAR FROM pg.pg_attribute) AS columns_(columns_relation, columns_number, columns_name)
    WHERE columns_relation = of_relation AND list_contains(numbers, columns_number)
);
CREATE MACRO pg.constraint_text(object) AS (
    SELECT CASE constraint_type
        WHEN 'c' THEN 'CHECK (' || constraint_check || ')'
        WHEN 'n' THEN 'NOT NULL ' || pg.column_list(constraint_relation, constraint_key)
        WHEN 'p' THEN 'PRIMARY KEY (' || pg.column_list(constraint_relation, constraint_key) || ')'
        WHEN 'u' THEN 'UNIQUE (' || pg.column_list(constraint_relation, constraint_key) || ')'
        WHEN 'f' THEN 'FOREIGN KEY (' || pg.column_list(constraint_relation, constraint_key) || ') REFERENCES '
            || constraint_target::VARCHAR || '(' || pg.column_list(constraint_target, constraint_target_key) || ')'
        END
    FROM (SELECT oid, contype::VARCHAR, conrelid, conkey, confrelid::UINTEGER::pg_regclass, confkey, conbin::VARCHAR FROM pg.pg_constraint) AS constraint_(
        constraint_oid, constraint_type, constraint_relation, constraint_key, constraint_target, constraint_target_key, constraint_check)
    WHERE constraint_oid = object::BIGINT
);
