-- timestamp(p), timestamptz(p) and time(p) round to p digits of a second (manual, 8.5); DuckDB has other types of fixed precision, or none.
CREATE MACRO pg.rounded_micros(us, p) AS
    system.main."//"(us + CASE WHEN us < 0 THEN -1 ELSE 1 END * (10 ** (6 - p))::BIGINT // 2, (10 ** (6 - p))::BIGINT) * (10 ** (6 - p))::BIGINT;
CREATE MACRO pg.timestamp_at(t, p) AS CASE WHEN system.main.isfinite(t) THEN system.main.make_timestamp(pg.rounded_micros(system.main.epoch_us(t), p)) ELSE t END;
CREATE MACRO pg.timestamptz_at(t, p) AS CASE WHEN system.main.isfinite(t) THEN system.main.make_timestamptz(pg.rounded_micros(system.main.epoch_us(t), p)) ELSE t END;
CREATE MACRO pg.time_at(t, p) AS CASE WHEN pg.rounded_micros(system.main.epoch_us(t), p) >= 86400000000 THEN TIME '24:00:00'
    ELSE TIME '00:00:00' + system.main.to_microseconds(pg.rounded_micros(system.main.epoch_us(t), p)) END;
-- varchar(n) and char(n) by cast cut off what is too long (manual, 8.3); a char's blanks at its end count for nothing but output.
CREATE MACRO pg.varchar_at(t, n) AS system.main."left"(t, n);
CREATE MACRO pg.char_at(t, n) AS system.main.rtrim(system.main."left"(t, n), ' ');
CREATE MACRO pg.items_at(l, n) AS list_transform(l, lambda item: system.main."left"(item, n));
CREATE MACRO pg.char_out(t, n) AS system.main.rpad(system.main."left"(t, n), n, ' ')::pg_bpchar;
