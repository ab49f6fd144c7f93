-- Operators of numbers that DuckDB's grammar or functions lack (manual, 9.3). A rule calls by name those its grammar does not know.
CREATE MACRO pg."#"(a, b) AS system.main.xor(a, b);
