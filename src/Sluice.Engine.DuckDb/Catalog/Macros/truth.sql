-- What a rule writes for a column behind NOT, which takes no other type (manual, 9.1). DuckDB decides the CASE as it plans.
CREATE MACRO pg.negatable(x) AS CASE WHEN typeof(x) IN ('BOOLEAN', '"NULL"') THEN x::BOOLEAN
    ELSE error('SQLSTATE 42804: argument of NOT must be type boolean, not type ' || pg.pg_typeof(x)::VARCHAR)::BOOLEAN END;
