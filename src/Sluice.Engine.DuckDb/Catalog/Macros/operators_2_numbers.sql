-- Operators of numbers that DuckDB's grammar or functions lack (manual, 9.3). A rule calls by name those its grammar does not know.
CREATE MACRO pg."#"(a, b) AS system.main.xor(a, b);
CREATE MACRO pg."|/"(a) AS CASE WHEN a < 0 THEN error('SQLSTATE 2201F: cannot take square root of a negative number') ELSE system.main.sqrt(a::DOUBLE) END;
CREATE MACRO pg."||/"(a) AS system.main.cbrt(a::DOUBLE);
-- Bits that leave to the left are lost, and of the count only what is below the width counts; DuckDB has an error.
CREATE MACRO pg."<<"(a SMALLINT, b) AS (((a::BIGINT * system.main."<<"(1::BIGINT, b & 31) + 32768) & 65535) - 32768)::SMALLINT,
    (a INTEGER, b) AS (((a::BIGINT * system.main."<<"(1::BIGINT, b & 31) + 2147483648) & 4294967295) - 2147483648)::INTEGER,
    (a BIGINT, b) AS (((a::HUGEINT * system.main."<<"(1::HUGEINT, b & 63) + 9223372036854775808) & 18446744073709551615) - 9223372036854775808)::BIGINT,
    (a, b) AS system.main."<<"(a, b);
