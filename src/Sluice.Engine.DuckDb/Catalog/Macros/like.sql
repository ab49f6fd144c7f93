-- LIKE and ILIKE (manual, 9.7.1) by a matcher of ours: a pattern of many % ends DuckDB's process or never ends. A rule sends constants that
-- cannot to DuckDB's own, which is quicker.
CREATE MACRO pg."~~"(a, b) AS pg_fn_like(a, b);
CREATE MACRO pg."!~~"(a, b) AS NOT pg_fn_like(a, b);
CREATE MACRO pg."~~*"(a, b) AS pg_fn_like(system.main.lower(a), system.main.lower(b));
CREATE MACRO pg."!~~*"(a, b) AS NOT pg_fn_like(system.main.lower(a), system.main.lower(b));
CREATE MACRO pg.like_escape(a, b, e) AS pg_fn_like(a, b, e);
CREATE MACRO pg.not_like_escape(a, b, e) AS NOT pg_fn_like(a, b, e);
CREATE MACRO pg.ilike_escape(a, b, e) AS pg_fn_like(system.main.lower(a), system.main.lower(b), system.main.lower(e));
CREATE MACRO pg.not_ilike_escape(a, b, e) AS NOT pg_fn_like(system.main.lower(a), system.main.lower(b), system.main.lower(e));
-- GLOB is DuckDB's alone, and as dangerous.
CREATE MACRO pg."~~~"(a, b) AS error(e'SQLSTATE 0A000: GLOB is not supported\nHINT: Use LIKE or ~.')::BOOLEAN;
