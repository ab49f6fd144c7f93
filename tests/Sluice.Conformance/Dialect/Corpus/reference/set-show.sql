-- SQL commands: SET, SHOW, RESET

-- show of usual settings
show timezone;
show datestyle;
show intervalstyle;
show standard_conforming_strings;
show client_encoding;
show server_encoding;
show integer_datetimes;
show transaction isolation level;
show bytea_output;
show extra_float_digits;

-- show of an unknown setting
show no_such_setting;

-- set of an unknown setting
set no_such_setting = 1;

-- set and reset
set statement_timeout = '30s';
show statement_timeout;
set statement_timeout to 1500;
show statement_timeout;
reset statement_timeout;
show statement_timeout;

-- set to default
set application_name = 'one';
set application_name to default;
set application_name = 'corpus';

-- set of a wrong value
set statement_timeout = 'soon';

-- set of a wrong boolean
set standard_conforming_strings = 'perhaps';

-- set of an invalid time zone
set time zone 'Nowhere';

-- set time zone by offset
set time zone -5;
show timezone;
select timestamptz '2024-01-01 12:00+00';
set time zone interval '+05:30' hour to minute;
show timezone;
set time zone local;
set timezone = 'UTC';

-- set local in a transaction
begin;
set local timezone = 'Asia/Tokyo';
show timezone;
commit;
show timezone;

-- set is undone by rollback
begin;
set timezone = 'Asia/Tokyo';
rollback;
show timezone;

-- search_path
show search_path;
set search_path = pg_catalog, public;
show search_path;
select current_schema();
reset search_path;

-- extra_float_digits
set extra_float_digits = 0;
select 0.1::float8 + 0.2::float8;
set extra_float_digits = 1;
select 0.1::float8 + 0.2::float8;

-- set extra_float_digits out of range
set extra_float_digits = 10;

-- set a setting of one's own
set my.own = 'x';
show my.own;
select current_setting('my.own');
reset my.own;

-- set names
set names 'UTF8';
show client_encoding;

-- set client_encoding that is unknown
set client_encoding = 'no_such_encoding';

-- session characteristics
set session characteristics as transaction isolation level read committed;
show default_transaction_isolation;

-- reset all
reset all;
set timezone = 'UTC';

-- set role none
set role none;
set session authorization default;

-- units of a setting
set work_mem = '8MB';
show work_mem;
select setting, unit from pg_settings where name = 'work_mem';
reset work_mem;

-- a read-only setting
set server_version = '1';

-- set_config in a transaction
begin;
select set_config('timezone', 'Asia/Tokyo', true);
show timezone;
commit;
show timezone;
