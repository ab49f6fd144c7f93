-- bit(n) and bit varying(n) by cast (manual, 8.10).
CREATE MACRO pg.bit_at(b, n) AS system.main.rpad(system.main."left"(b::VARCHAR, n), n, '0')::BIT;
CREATE MACRO pg.bit_of(i, n) AS system.main."right"(system.main.repeat(CASE WHEN i < 0 THEN '1' ELSE '0' END, n) || i::BIGINT::BIT::VARCHAR, n)::BIT;
CREATE MACRO pg.varbit_at(b, n) AS system.main."left"(b::VARCHAR, n)::BIT;
