-- Abbreviations of time zones that input takes by default (manual, 53.31).
CREATE TABLE pg.pg_timezone_abbrevs AS
SELECT abbrev::VARCHAR AS abbrev, to_seconds(seconds::INTEGER) AS utc_offset, is_dst = 't' AS is_dst
FROM facts_timezone_abbrevs();
