-- Waiting (manual, 9.9.5), such that a cancel ends it.
CREATE MACRO pg.pg_sleep(seconds) AS pg_fn_sleep(seconds::DOUBLE)::pg_void;
CREATE MACRO pg.pg_sleep_for(span) AS pg_fn_sleep(epoch(span::INTERVAL)::DOUBLE)::pg_void;
CREATE MACRO pg.pg_sleep_until(moment) AS pg_fn_sleep(greatest(epoch(moment::TIMESTAMPTZ) - epoch(now()), 0)::DOUBLE)::pg_void;
