-- Time zones of the system's database, as they are now (manual, 53.32).
CREATE VIEW pg.pg_timezone_names AS
SELECT zone AS name, abbrev, to_seconds(seconds) AS utc_offset, is_dst
FROM pg_time_zones();
