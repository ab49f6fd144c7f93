-- The structure is a type to DuckDB, which it takes apart by recursion.
CREATE MACRO pg.bounded_structure(s) AS
    CASE WHEN system.main.strlen(s) - system.main.strlen(system.main.replace(system.main.replace(s, '[', ''), '{', '')) > 200 THEN '"structure nested too deep"' ELSE s END;
CREATE MACRO pg.json_transform(j, s) AS system.main.json_transform(j, pg.bounded_structure(s));
CREATE MACRO pg.json_transform_strict(j, s) AS system.main.json_transform_strict(j, pg.bounded_structure(s));
CREATE MACRO pg.from_json(j, s) AS system.main.from_json(j, pg.bounded_structure(s));
CREATE MACRO pg.from_json_strict(j, s) AS system.main.from_json_strict(j, pg.bounded_structure(s));
-- The engine's memory limit does not see a list grow by these.
CREATE MACRO pg.bounded_count(n, size) AS CASE WHEN n > 100000000 // greatest(size, 1) THEN error('SQLSTATE 54000: requested length too large') ELSE n END;
CREATE MACRO pg.list_resize(l, n) AS system.main.list_resize(l, pg.bounded_count(n, 8)), (l, n, v) AS system.main.list_resize(l, pg.bounded_count(n, 8), v);
CREATE MACRO pg.array_resize(l, n) AS system.main.list_resize(l, pg.bounded_count(n, 8)), (l, n, v) AS system.main.list_resize(l, pg.bounded_count(n, 8), v);
