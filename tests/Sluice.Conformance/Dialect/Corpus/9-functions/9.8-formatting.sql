-- 9.8 Data type formatting functions

-- to_char of a timestamp
select to_char(timestamp '2024-02-29 13:04:05.678901', 'YYYY-MM-DD HH24:MI:SS'), to_char(timestamp '2024-02-29 13:04:05.678901', 'DD/MM/YY HH12:MI AM MS US');

-- to_char of names
select to_char(date '2024-02-29', 'Day, DD Month YYYY'), to_char(date '2024-02-29', 'FMDay, FMDD FMMonth YYYY'), to_char(date '2024-02-29', 'Dy DD Mon'), to_char(date '2024-02-05', 'DAY MONTH day month DY MON');

-- to_char of weeks and quarters
select to_char(date '2024-12-30', 'IYYY-IW-ID'), to_char(date '2024-02-29', 'Q WW W DDD D J CC'), to_char(date '2024-02-29', 'YYYY-"Q"Q');

-- to_char with ordinals and quotes
select to_char(date '2024-02-01', 'DDth'), to_char(date '2024-02-22', 'DDTH "of" FMMonth'), to_char(date '2024-02-03', 'FMDDth');

-- to_char of short years
select to_char(date '2024-02-29', 'Y,YYY YYY YY Y'), to_char(date '0044-03-15', 'FMYYYY BC'), to_char(date '2024-02-29', 'RM');

-- to_char of a time of day
select to_char(timestamp '2024-02-29 00:04:05', 'HH12:MI:SS PM'), to_char(timestamp '2024-02-29 12:04:05', 'HH:MI a.m.'), to_char(timestamp '2024-02-29 13:04:05', 'SSSS');

-- to_char of a timestamp with zone
select to_char(timestamptz '2024-07-01 12:00:00+00', 'YYYY-MM-DD HH24:MI TZ OF'), to_char(timestamptz '2024-07-01 12:00:00+00', 'TZH:TZM');

-- to_char of fractions
select to_char(timestamp '2024-02-29 13:04:05.6789', 'SS.FF1 FF2 FF3 FF4 FF5 FF6');

-- to_char of an interval
select to_char(interval '15h 2m 12s', 'HH24:MI:SS'), to_char(interval '1 year 3 days', 'YYYY DD'), to_char(interval '36 hours', 'HH24');

-- to_char of integers
select to_char(125, '999'), to_char(-125, '999'), to_char(125, '00000'), to_char(125, 'FM999'), to_char(1234567, '9,999,999'), to_char(5, '9');

-- to_char of numbers
select to_char(125.8::real, '999D9'), to_char(-125.8, '999D99S'), to_char(0.1, '0.9'), to_char(12.5, 'FM990.00'), to_char(1234.5, '9G999D99'), to_char(.5, '999.99');

-- to_char of numbers that do not fit
select to_char(12345, '999'), to_char(1234.5, '99.9');

-- to_char with signs
select to_char(-5, '9MI'), to_char(5, '9PL'), to_char(-5, '9PR'), to_char(5, 'SG9'), to_char(-12, 'S99'), to_char(12, 'S99');

-- to_char of exponents and romans
select to_char(485, 'RN'), to_char(485, 'FMRN'), to_char(1234.5, '9.99EEEE');

-- to_char with literals
select to_char(485, '"Good number:"999'), to_char(482, '999th'), to_char(12, '99V999'), to_char(1234, 'L9,999'), to_char(12, '99%');

-- to_char of blank zero
select to_char(0, 'B9'), to_char(0, '9'), to_char(0.00, 'FM999.99'), to_char(0, '0'), to_char(1.0, 'FM9.99');

-- to_char of money amounts
select to_char(total, 'FM999,999,990.00') from orders order by id;

-- to_char of months over rows
select to_char(placed, 'YYYY-MM') as month, count(*) from orders group by 1 order by 1;

-- to_char of null and infinity
select to_char(null::date, 'YYYY'), to_char('infinity'::timestamp, 'YYYY') is null;

-- to_char of an empty format
select to_char(date '2024-02-29', ''), to_char(5, '');

-- to_date
select to_date('05 Dec 2000', 'DD Mon YYYY'), to_date('20240229', 'YYYYMMDD'), to_date('2024-060', 'YYYY-DDD'), to_date('29/02/24', 'DD/MM/YY'), to_date('2024', 'YYYY');

-- to_date of iso weeks
select to_date('2024-W09-4', 'IYYY-"W"IW-ID'), to_date('2024-09', 'IYYY-IW');

-- to_date of month names
select to_date('February 29, 2024', 'Month DD, YYYY'), to_date('feb 2024', 'mon yyyy');

-- to_date of a day that is not
select to_date('2023-02-30', 'YYYY-MM-DD');

-- to_date of wrong text
select to_date('abcd', 'YYYY');

-- to_date of wrong month name
select to_date('29 Foo 2024', 'DD Mon YYYY');

-- to_timestamp by format
select to_timestamp('05 Dec 2000', 'DD Mon YYYY'), to_timestamp('2024-02-29 13:14:15.678', 'YYYY-MM-DD HH24:MI:SS.MS'), to_timestamp('2024-02-29 01:14 PM', 'YYYY-MM-DD HH12:MI AM');

-- to_timestamp in a session's zone
set timezone = 'Asia/Tokyo';
select to_timestamp('2024-02-29 13:14', 'YYYY-MM-DD HH24:MI'), to_timestamp('2024-02-29 13:14+02', 'YYYY-MM-DD HH24:MITZH');
set timezone = 'UTC';

-- to_timestamp of seconds
select to_timestamp(1284352323), to_timestamp(1284352323.5), to_timestamp(0), to_timestamp('infinity'::float8);

-- to_timestamp hour out of range
select to_timestamp('2024-02-29 25:00', 'YYYY-MM-DD HH24:MI');

-- to_number
select to_number('12,454.8-', '99G999D9S'), to_number('123', '999'), to_number('$1,234.56', 'L9,999.99'), to_number('-12.5', 'S99.9'), to_number('1,234', '9,999');

-- to_number of wrong text
select to_number('abc', '999');
