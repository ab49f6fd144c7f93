-- Date and time functions (manual, 9.8 and 9.9).
CREATE MACRO pg.to_char(t TIMESTAMP, f) AS pg_fn_to_char(t, f),
    (t TIMESTAMPTZ, f) AS pg_fn_to_char(t, f, system.main.current_setting('TimeZone')),
    (t DATE, f) AS pg_fn_to_char(t::TIMESTAMP, f),
    (t TIME, f) AS pg_fn_to_char(t::INTERVAL, f),
    (t INTERVAL, f) AS pg_fn_to_char(t, f),
    (x, f) AS pg_fn_to_char_number(x, f);
CREATE MACRO pg.to_timestamp(s VARCHAR, f) AS pg_fn_to_timestamp(s, f, system.main.current_setting('TimeZone')),
    (x) AS pg_fn_to_timestamp(x::DOUBLE);
CREATE MACRO pg.make_interval(years := 0, months := 0, weeks := 0, days := 0, hours := 0, mins := 0, secs := 0) AS
    pg_fn_make_interval(years, months, weeks, days, hours, mins, secs::DOUBLE);
CREATE MACRO pg.date_bin(w, t TIMESTAMP, o TIMESTAMP) AS pg_fn_date_bin(w, t, o),
    (w, t TIMESTAMPTZ, o TIMESTAMPTZ) AS make_timestamptz(epoch_us(pg_fn_date_bin(w, make_timestamp(epoch_us(t)), make_timestamp(epoch_us(o))))),
    (w, t, o) AS pg_fn_date_bin(w, t::TIMESTAMP, o::TIMESTAMP);
CREATE MACRO pg.isfinite(i INTERVAL) AS true, (t) AS system.main.isfinite(t);
-- DuckDB's "current" is the transaction's start. A statement that begins its transaction has come before it.
CREATE MACRO pg.clock_timestamp() AS pg_fn_clock_timestamp();
CREATE MACRO pg.statement_timestamp() AS greatest(pg_fn_statement_timestamp(), get_current_timestamp());
CREATE MACRO pg.timeofday() AS pg_fn_to_char(pg_fn_clock_timestamp(), 'Dy Mon DD HH24:MI:SS.US YYYY TZ', system.main.current_setting('TimeZone'));
-- Centuries and millennia begin with the year 1; DuckDB's with 0.
CREATE MACRO pg.truncated(u, t) AS CASE lower(u)
    WHEN 'century' THEN system.main.date_trunc('century', t - INTERVAL 1 YEAR) + INTERVAL 1 YEAR
    WHEN 'millennium' THEN system.main.date_trunc('millennium', t - INTERVAL 1 YEAR) + INTERVAL 1 YEAR
    ELSE system.main.date_trunc(u, t) END;
CREATE MACRO pg.date_trunc(u, t INTERVAL) AS system.main.date_trunc(u, t),
    (u, t DATE) AS pg.truncated(u, t::TIMESTAMPTZ),
    (u, t) AS pg.truncated(u, t),
    (u, t, z) AS pg_fn_at_zone(z, pg.truncated(u, pg_fn_in_zone(z, t)));
CREATE MACRO pg.overlapping(a, b, c, d) AS (least(a, b) < greatest(c, d) AND least(c, d) < greatest(a, b)) OR least(a, b) = least(c, d);
CREATE MACRO pg.overlaps(a, b INTERVAL, c, d INTERVAL) AS pg.overlapping(a, a + b, c, c + d),
    (a, b INTERVAL, c, d) AS pg.overlapping(a, a + b, c, d),
    (a, b, c, d INTERVAL) AS pg.overlapping(a, b, c, c + d),
    (a, b, c, d) AS pg.overlapping(a, b, c, d);
CREATE MACRO pg.date_part(u, t INTERVAL) AS CASE WHEN lower(u) = 'epoch' THEN pg_fn_epoch(t) / 1e6 ELSE system.main.date_part(u, t)::DOUBLE END,
    (u, t) AS system.main.date_part(u, t)::DOUBLE;
-- What rules write for EXTRACT, by the digits after the point that its field has.
CREATE MACRO pg.extract_whole(u, t INTERVAL) AS system.main.date_part(u, t)::DECIMAL(18, 0),
    (u, t DATE) AS CASE WHEN lower(u) IN ('hour', 'minute', 'timezone', 'timezone_hour', 'timezone_minute')
        THEN error('SQLSTATE 0A000: unit "' || u || '" not supported for type date')::DECIMAL(18, 0)
        ELSE system.main.date_part(u, t)::DECIMAL(18, 0) END,
    (u, t) AS system.main.date_part(u, t)::DECIMAL(18, 0);
CREATE MACRO pg.extract_millis(t) AS (system.main.date_part('microsecond', t)::DECIMAL(18, 0) * 0.001)::DECIMAL(18, 3);
CREATE MACRO pg.extract_second(t) AS (system.main.date_part('microsecond', t)::DECIMAL(18, 0) * 0.000001)::DECIMAL(18, 6);
CREATE MACRO pg.extract_epoch(t INTERVAL) AS (pg_fn_epoch(t)::DECIMAL(30, 0) * 0.000001)::DECIMAL(30, 6),
    (t TIME) AS (epoch_us(t)::DECIMAL(30, 0) * 0.000001)::DECIMAL(30, 6),
    (t DATE) AS (epoch_us(t) // 1000000)::DECIMAL(18, 0),
    (t) AS (epoch_us(t)::DECIMAL(30, 0) * 0.000001)::DECIMAL(30, 6);
-- What a rule writes for a text cast to timestamptz or timetz.
CREATE MACRO pg.timetz_of(s) AS pg_fn_timetz(s, system.main.current_setting('TimeZone'));
-- What stands for casts to date and timestamp in a session whose DateStyle is not MDY.
CREATE MACRO pg.date_in_order(x VARCHAR, o) AS pg_fn_date(x, o), (x, o) AS x::DATE;
CREATE MACRO pg.timestamp_in_order(x VARCHAR, o) AS pg_fn_timestamp(x, o), (x, o) AS x::TIMESTAMP;
CREATE MACRO pg.timestamptz_of(s) AS pg_fn_timestamptz(s, system.main.current_setting('TimeZone'));
