-- A type's name as a function casts (manual, 4.2.9).
CREATE MACRO pg.int2(x) AS x::SMALLINT;
CREATE MACRO pg.int4(x) AS x::INTEGER;
CREATE MACRO pg.int8(x) AS x::BIGINT;
CREATE MACRO pg.float4(x) AS x::FLOAT;
CREATE MACRO pg.float8(x) AS x::DOUBLE;
CREATE MACRO pg.bool(x) AS x::BOOLEAN;
CREATE MACRO pg.text(x) AS x::VARCHAR;
CREATE MACRO pg."date"(x) AS x::DATE;
CREATE MACRO pg."time"(x) AS x::TIME;
CREATE MACRO pg."timestamp"(x) AS x::TIMESTAMP;
CREATE MACRO pg."timestamptz"(x) AS x::TIMESTAMPTZ;
CREATE MACRO pg."interval"(x) AS x::INTERVAL;
-- timestamptz to time is the session's (manual, 8.5); DuckDB has no such cast.
CREATE MACRO pg.time_of(x TIMESTAMPTZ) AS x::TIMESTAMP::TIME, (x TIMESTAMP) AS x::TIME, (x TIME) AS x, (x INTERVAL) AS x::TIME, (x VARCHAR) AS x::TIME, (x) AS x::TIME;
