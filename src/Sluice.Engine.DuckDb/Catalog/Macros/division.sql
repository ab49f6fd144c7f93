-- Division by zero is an error (manual, 9.3); DuckDB answers NULL. "//" is what DuckDB makes of "/" between integers.
CREATE MACRO pg."/"(a, b) AS system.main."/"(a, CASE WHEN b = 0 THEN error('SQLSTATE 22012: division by zero') ELSE b END);
CREATE MACRO pg."//"(a, b) AS system.main."//"(a, CASE WHEN b = 0 THEN error('SQLSTATE 22012: division by zero') ELSE b END);
CREATE MACRO pg."%"(a, b) AS system.main."%"(a, CASE WHEN b = 0 THEN error('SQLSTATE 22012: division by zero') ELSE b END);
