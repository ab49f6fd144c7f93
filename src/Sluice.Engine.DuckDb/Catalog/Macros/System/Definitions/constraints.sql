-- Text of constraints. Column lists of DuckDB's temporary tables are all there is to write.
CREATE MACRO pg.column_list(relation, numbers) AS (
    SELECT string_agg(pg.quote_ident(a.attname::VARCHAR), ', ' ORDER BY list_position(numbers, a.attnum)) FROM pg.pg_attribute AS a
    WHERE a.attrelid = relation AND list_contains(numbers, a.attnum)
);
CREATE MACRO pg.constraint_text(object) AS (
    SELECT CASE con.contype::VARCHAR
        WHEN 'c' THEN 'CHECK (' || con.conbin::VARCHAR || ')'
        WHEN 'n' THEN 'NOT NULL ' || pg.column_list(con.conrelid, con.conkey)
        WHEN 'p' THEN 'PRIMARY KEY (' || pg.column_list(con.conrelid, con.conkey) || ')'
        WHEN 'u' THEN 'UNIQUE (' || pg.column_list(con.conrelid, con.conkey) || ')'
        WHEN 'f' THEN 'FOREIGN KEY (' || pg.column_list(con.conrelid, con.conkey) || ') REFERENCES '
            || con.confrelid::pg_regclass::VARCHAR || '(' || pg.column_list(con.confrelid, con.confkey) || ')'
        END
    FROM pg.pg_constraint AS con
    WHERE con.oid = object::BIGINT
);
