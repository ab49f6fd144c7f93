-- Operators of numbers that DuckDB's grammar or functions lack (manual, 9.3). A rule calls by name those its grammar does not know.
CREATE MACRO pg."#"(a, b) AS system.main.xor(a, b);
CREATE MACRO pg."|/"(a) AS CASE WHEN a < 0 THEN error('SQLSTATE 2201F: cannot take square root of a negative number') ELSE system.main.sqrt(a::DOUBLE) END;
CREATE MACRO pg."||/"(a) AS system.main.cbrt(a::DOUBLE);
