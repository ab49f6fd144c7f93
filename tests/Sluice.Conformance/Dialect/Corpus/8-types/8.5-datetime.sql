-- 8.5 Date/time types

-- dates in several forms
select '2024-02-29'::date, '20240229'::date, 'February 29, 2024'::date, '29 Feb 2024'::date, 'Feb-29-2024'::date, '2/29/2024'::date;

-- date of a day that is not
select '2023-02-29'::date;

-- date of a month that is not
select '2023-13-01'::date;

-- date of nonsense
select 'yesterday-ish'::date;

-- empty date
select ''::date;

-- special dates
select 'epoch'::date, 'infinity'::date, '-infinity'::date, 'today'::date = current_date, 'tomorrow'::date - 'yesterday'::date;

-- dates before Christ
select '0044-03-15 BC'::date, date '0001-01-01' - 1;

-- far dates
select '5874897-12-31'::date, '9999-12-31'::date, '4713-01-01 BC'::date;

-- times in several forms
select '04:05:06.789'::time, '04:05'::time, '040506'::time, '4:05 PM'::time, '12:00 AM'::time, '24:00:00'::time;

-- time out of range
select '25:00'::time;

-- time with a precision
select '04:05:06.789'::time(1), '04:05:06.789'::time(0), '23:59:59.999999'::time(2);

-- time with zone
select '04:05:06-08:00'::timetz, '040506+0730'::timetz, '04:05:06 PST'::timetz, '04:05:06Z'::timetz;

-- timestamps in several forms
select '2024-02-29 04:05:06'::timestamp, '2024-02-29T04:05:06'::timestamp, '2024-02-29'::timestamp, '20240229T040506'::timestamp, 'Feb 29 04:05:06 2024'::timestamp;

-- timestamp with fractions
select '2024-02-29 04:05:06.1'::timestamp, '2024-02-29 04:05:06.123456'::timestamp, '2024-02-29 04:05:06.1234567'::timestamp;

-- timestamp with a precision
select '2024-02-29 04:05:06.56789'::timestamp(2), '2024-02-29 04:05:06.5'::timestamp(0), '2024-12-31 23:59:59.9'::timestamptz(0);

-- timestamp ignores a zone
select '2024-02-29 04:05:06+02'::timestamp;

-- timestamp with zone
select '2024-02-29 04:05:06+02'::timestamptz, '2024-02-29 04:05:06 Europe/Berlin'::timestamptz, '2024-02-29 04:05:06 PST'::timestamptz, '2024-02-29 04:05:06Z'::timestamptz;

-- timestamp with an unknown zone
select '2024-02-29 04:05:06 Nowhere/City'::timestamptz;

-- infinite timestamps
select 'infinity'::timestamp, '-infinity'::timestamptz, 'infinity'::timestamp > now();

-- timestamp with zone in a session's zone
set timezone = 'Europe/Berlin';
select timestamptz '2024-07-01 12:00:00+00', timestamptz '2024-01-01 12:00:00', timestamp '2024-01-01 12:00:00'::timestamptz;
select taken, taken::date as day, taken::time as time, date_trunc('day', taken) from readings order by taken;
set timezone = 'America/New_York';
select taken from readings order by taken;
set timezone = 'UTC';

-- daylight saving gap
set timezone = 'Europe/Berlin';
select timestamptz '2024-03-31 02:30:00', timestamptz '2024-10-27 02:30:00', timestamptz '2024-03-31 00:00:00' + interval '1 day', timestamptz '2024-03-31 00:00:00' + interval '24 hours';
set timezone = 'UTC';

-- unknown time zone
set timezone = 'Mars/Base';

-- intervals in several forms
select '1 day'::interval, '1 year 2 mons 3 days'::interval, '04:05:06'::interval, '1-2'::interval, '3 4:05:06'::interval, 'P1Y2M3DT4H5M6S'::interval, '1.5 hours'::interval;

-- intervals of long units
select '1 week'::interval, '1 decade'::interval, '1 century'::interval, '2 millennium'::interval, '90 minutes'::interval, '36 hours'::interval, '14 months'::interval;

-- negative intervals
select '-1 day'::interval, '1 day ago'::interval, '-1 year -2 mons +3 days -04:05:06'::interval, '1 day -1 hour'::interval;

-- small intervals
select '1 ms'::interval, '1 microsecond'::interval, '0.000001 seconds'::interval, '1.5 days'::interval, '0.5 months'::interval, '0'::interval;

-- interval with fields
select interval '1' year, interval '2' month, interval '3' day, interval '4:05' hour to minute, interval '90' second;

-- interval of nonsense
select 'a while'::interval;

-- interval output styles
set intervalstyle = 'sql_standard';
select interval '1 year 2 mons', interval '3 days 04:05:06', interval '-1 day';
set intervalstyle = 'iso_8601';
select interval '1 year 2 mons 3 days 04:05:06', interval '0';
set intervalstyle = 'postgres_verbose';
select interval '1 year 2 mons 3 days 04:05:06', interval '-1 day';
reset intervalstyle;

-- date output styles
set datestyle = 'SQL, DMY';
select date '2024-02-29', timestamp '2024-02-29 13:14:15.5', '01/02/2024'::date;
set datestyle = 'German';
select date '2024-02-29', timestamp '2024-02-29 13:14:15';
set datestyle = 'Postgres, MDY';
select date '2024-02-29', timestamp '2024-02-29 13:14:15', timestamptz '2024-02-29 13:14:15+00';
set datestyle = 'ISO, MDY';

-- interval comparison
select interval '1 month' = interval '30 days', interval '24 hours' = interval '1 day', interval '1 year' > interval '364 days';

-- intervals in an order
select v from (values (interval '1 mon'), ('29 days'), ('31 days'), ('-1 day'), (null)) t(v) order by v;

-- casts between date and time types
select timestamp '2024-02-29 13:14:15'::date, timestamp '2024-02-29 13:14:15'::time, date '2024-02-29'::timestamp, date '2024-02-29'::timestamptz, time '10:00'::interval;

-- date from text column
select placed::date, placed::text from orders order by id limit 3;

-- date of a number is refused
select 20240229::date;

-- integer of a date is refused
select date '2024-02-29'::int;

-- date and timestamp compare
select date '2024-02-29' = timestamp '2024-02-29 00:00', date '2024-02-29' < timestamptz '2024-02-29 01:00+00';

-- date compared with text
select count(*) from orders where placed >= '2023-02-01' and placed < '2023-04-01';

-- date compared with bad text
select count(*) from orders where placed >= 'soon';

-- between dates
select id from orders where placed between '2023-01-01' and '2023-03-31' order by id;

-- timestamp out of range
select '294277-01-01'::timestamp;
