-- The lake's tables as PostgreSQL has them, so that each program can be proved there first.
create table people (id int8, name text, born date, height float8, member bool, seen timestamp);
insert into people values
  (1, 'Ada', '1815-12-10', 1.65, true, '2024-03-01 12:00:00'),
  (2, 'Grace', '1906-12-09', 1.68, false, '2024-03-02 13:30:00'),
  (3, null, null, null, null, null),
  (4, 'Zoë', '1990-02-28', 1.8, true, '2024-03-03 23:59:59');
create table events (id int8, what text, tags text[], place json);
insert into events values
  (1, 'start', '{a,b}', '{"lat":48.1,"lon":11.5}'),
  (2, 'stop', '{}', '{"lat":52.5,"lon":13.4}');
create table sales (item text, price int8, year int8);
insert into sales values ('pen', 3, 2023), ('ink', 13, 2023), ('pen', 4, 2024), ('ink', 14, 2024);
create table readings (id int8, station text, value float8);
insert into readings select g, 'station ' || g % 10, g / 8.0 from generate_series(1, 1000000) as g;
analyze;
-- Who owns a lake's tables, and what everybody may do with them.
create role sluice;
alter table people owner to sluice;
alter table events owner to sluice;
alter table sales owner to sluice;
alter table readings owner to sluice;
revoke all on people, events, sales, readings from sluice;
grant select on people, events, sales, readings to sluice, public;
