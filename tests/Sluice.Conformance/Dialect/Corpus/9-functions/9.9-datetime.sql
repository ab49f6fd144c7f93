-- 9.9 Date/time functions and operators

-- date plus integer
select date '2024-02-28' + 7, date '2024-03-01' - 1, 7 + date '2024-02-28', date '2024-03-01' - date '2024-02-01';

-- date plus interval
select date '2024-01-31' + interval '1 month', date '2024-02-29' + interval '1 year', date '2024-02-29' - interval '1 hour', pg_typeof(date '2024-01-01' + interval '1 day');

-- date plus time
select date '2024-02-29' + time '03:00', time '01:00' + interval '3 hours', time '01:00' - interval '3 hours', time '05:00' - time '03:00';

-- timestamp arithmetic
select timestamp '2024-02-29 01:00' + interval '23 hours', timestamp '2024-02-29 03:00' - timestamp '2024-02-27 12:00', timestamp '2024-03-31' - interval '1 month';

-- difference of timestamps in days
select o.id, date '2025-01-01' - o.placed::date as days, timestamp '2025-01-01' - o.placed as span from orders o order by o.id;

-- interval arithmetic
select interval '1 day' + interval '1 hour', interval '1 day' - interval '1 hour', - interval '23 hours', 900 * interval '1 second', interval '1 hour' / 1.5, 21 * interval '1 day', interval '1 hour' * 3.5;

-- interval multiplied by fractions
select interval '1 month' * 1.5, interval '1 day' / 7, interval '1 year' / 5, interval '1 day' * 0.1;

-- interval divided by zero
select interval '1 day' / 0;

-- timestamps plus number is refused
select timestamp '2024-01-01' + 1;

-- date plus date is refused
select date '2024-01-01' + date '2024-01-01';

-- overlaps
select (date '2024-02-16', date '2024-12-21') overlaps (date '2024-10-30', date '2025-10-30'), (date '2024-01-01', interval '10 days') overlaps (date '2024-01-11', interval '1 day');

-- age
select age(timestamp '2001-04-10', timestamp '1957-06-13'), age(timestamp '2024-03-31', timestamp '2024-02-29'), age(date '2024-01-01', date '2024-12-25'), age(timestamp '2024-01-01 10:00', timestamp '2024-01-02 09:30');

-- age of one is from today
select age(current_date), age(current_date::timestamp) = interval '0';

-- extract fields of a timestamp
select extract(century from timestamp '2024-02-29 20:38:40.12'), extract(decade from timestamp '2024-02-29'), extract(year from date '2024-02-29'), extract(quarter from date '2024-02-29'), extract(month from date '2024-02-29'), extract(week from date '2024-12-30'), extract(day from date '2024-02-29');

-- extract fields of a day
select extract(hour from timestamp '2024-02-29 20:38:40.12'), extract(minute from timestamp '2024-02-29 20:38:40.12'), extract(second from timestamp '2024-02-29 20:38:40.12'), extract(milliseconds from time '17:12:28.5'), extract(microseconds from time '17:12:28.5');

-- extract days of week and year
select extract(dow from date '2024-03-03'), extract(isodow from date '2024-03-03'), extract(doy from date '2024-12-31'), extract(isoyear from date '2024-12-30'), extract(millennium from date '2001-01-01'), extract(julian from date '2024-01-01');

-- extract epoch
select extract(epoch from timestamptz '2024-02-29 12:00:00.5+00'), extract(epoch from interval '5 days 3 hours'), extract(epoch from date '1970-01-02'), extract(epoch from timestamp '2024-02-29 12:00:00'), extract(epoch from interval '1 year 1 month');

-- extract zone
select extract(timezone from timestamptz '2024-02-29 12:00:00+00'), extract(timezone_hour from timestamptz '2024-02-29 12:00:00+00');

-- extract of an interval
select extract(day from interval '40 days 1 minute'), extract(month from interval '2 years 3 months'), extract(hour from interval '26 hours'), extract(second from interval '1.5 seconds'), extract(year from interval '14 months');

-- extract of an unknown field
select extract(fortnight from date '2024-01-01');

-- extract of hours of a date is refused
select extract(hour from date '2024-01-01');

-- extract from text is refused
select extract(year from '2024-01-01');

-- date_part is double
select date_part('day', timestamp '2024-02-16 20:38:40'), date_part('hour', interval '4 hours 3 minutes'), pg_typeof(date_part('year', now())), pg_typeof(extract(year from now()));

-- date_trunc
select date_trunc('hour', timestamp '2024-02-16 20:38:40.5'), date_trunc('year', timestamp '2024-02-16 20:38:40'), date_trunc('quarter', timestamp '2024-05-16'), date_trunc('week', timestamp '2024-03-03'), date_trunc('decade', timestamp '2024-02-16'), date_trunc('milliseconds', timestamp '2024-02-16 20:38:40.123456');

-- date_trunc of a date
select date_trunc('month', date '2024-02-16'), pg_typeof(date_trunc('month', date '2024-02-16')), pg_typeof(date_trunc('month', timestamp '2024-02-16'));

-- date_trunc with zone
select date_trunc('day', timestamptz '2024-02-16 20:38:40+00', 'Australia/Sydney'), date_trunc('day', timestamptz '2024-02-16 20:38:40+00'), date_trunc('month', timestamptz '2024-03-31 23:30:00+00', 'Europe/Berlin');

-- date_trunc of an interval
select date_trunc('hour', interval '2 days 3 hours 40 minutes'), date_trunc('month', interval '1 year 5 months 20 days');

-- date_trunc of an unknown field
select date_trunc('fortnight', timestamp '2024-01-01');

-- date_trunc in group by
select date_trunc('month', placed) as month, sum(total) from orders group by 1 order by 1;

-- date_trunc then date
select date_trunc('month', placed)::date as m, to_char(date_trunc('quarter', placed), 'YYYY"-Q"Q') as q from orders order by id;

-- last day of a month
select (date_trunc('month', date '2024-02-10') + interval '1 month - 1 day')::date, (date_trunc('month', date '2023-02-10') + interval '1 month' - interval '1 day')::date;

-- date_bin
select date_bin('15 minutes', timestamp '2024-02-11 15:44:17', timestamp '2001-01-01'), date_bin('7 days', timestamptz '2024-02-11 15:44:17+00', timestamptz '2024-01-01 00:00+00');

-- make functions
select make_date(2024, 2, 29), make_time(8, 15, 23.5), make_timestamp(2024, 2, 29, 8, 15, 23.5), make_timestamptz(2024, 2, 29, 8, 15, 23.5, 'Europe/Berlin'), make_interval(hours => 10, mins => 30);

-- make_date of a day that is not
select make_date(2023, 2, 29);

-- justify
select justify_days(interval '65 days'), justify_hours(interval '50 hours 10 minutes'), justify_interval(interval '1 month -1 hour'), justify_days(interval '-35 days');

-- isfinite
select isfinite(date '2024-02-16'), isfinite(timestamp 'infinity'), isfinite(interval '4 hours');

-- at time zone
select timestamp '2024-02-16 20:38:40' at time zone 'America/Denver', timestamptz '2024-02-16 20:38:40-05' at time zone 'America/Denver', timestamptz '2024-07-16 20:38:40+00' at time zone 'Europe/Berlin' at time zone 'UTC';

-- at time zone with offsets
select timestamptz '2024-02-16 20:38:40+00' at time zone 'UTC+3', timestamptz '2024-02-16 20:38:40+00' at time zone interval '-5 hours', timestamptz '2024-02-16 20:38:40+00' at time zone 'PST', timestamptz '2024-02-16 20:38:40+00' at time zone '+02:00';

-- at an unknown time zone
select now() at time zone 'Mars/Base';

-- timezone function
select timezone('Asia/Tokyo', timestamptz '2024-02-16 20:38:40+00'), timezone('UTC', timestamp '2024-02-16 20:38:40');

-- time with zone at a zone
select timetz '12:00:00+00' at time zone interval '2 hours';

-- now is fixed in a transaction
begin;
select now() = current_timestamp, now() = transaction_timestamp(), now()::date = current_date;
select count(*) from generate_series(1, 100000);
select statement_timestamp() > now(), clock_timestamp() >= statement_timestamp();
commit;

-- types of the current times
select pg_typeof(now()), pg_typeof(current_date), pg_typeof(current_time), pg_typeof(localtime), pg_typeof(localtimestamp), pg_typeof(clock_timestamp()), pg_typeof(timeofday());

-- current times with precision
select current_timestamp(0) = date_trunc('second', current_timestamp(0)), pg_typeof(localtimestamp(2));

-- intervals of recent time
select count(*) from orders where placed > now() - interval '100 years';

-- orders of the last days
select count(*) from orders where placed >= current_date - interval '100 years' and placed < current_date + 1;

-- interval from text columns
select (n || ' days')::interval, n * interval '1 day', date '2024-01-01' + n from (values (1), (10)) t(n) order by n;

-- pg_sleep of nothing
select pg_sleep(0);

-- weekdays between dates
select count(*) from generate_series(date '2024-02-01', date '2024-02-29', '1 day') d where extract(isodow from d) < 6;

-- sum and average of intervals
select sum(v), avg(v), min(v), max(v) from (values (interval '1 day'), (interval '36 hours'), (interval '1 month')) t(v);

-- timestamps rounded to five minutes
select to_timestamp(floor(extract(epoch from timestamptz '2024-02-29 12:34:56+00') / 300) * 300);

-- difference in hours
select round(extract(epoch from (timestamp '2024-02-29 12:30' - timestamp '2024-02-28 10:00')) / 3600, 2), extract(epoch from age(timestamp '2024-02-29', timestamp '2024-02-28')) / 86400;
