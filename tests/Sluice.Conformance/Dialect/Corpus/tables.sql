-- 0 The small tables of every section

-- set-up
create temp table customers (id int, name text, country text, since date, credit numeric(10,2), active boolean);
insert into customers values
  (1, 'Ada', 'GB', '2019-03-01', 1500.00, true),
  (2, 'Grace', 'US', '2020-02-29', 250.50, true),
  (3, 'Linus', 'FI', '2021-12-31', null, false),
  (4, 'Émilie', 'FR', '2018-07-14', 0.00, true),
  (5, 'emmy', 'DE', null, 99999999.99, null),
  (6, 'Zoë', null, '2022-01-01', -12.34, false);
create temp table orders (id int, customer_id int, placed timestamp, status text, total numeric(12,2), note text);
insert into orders values
  (101, 1, '2023-01-05 09:30:00', 'paid', 120.00, 'first order'),
  (102, 1, '2023-01-31 23:59:59.5', 'paid', 80.25, null),
  (103, 2, '2023-02-14 12:00:00', 'open', 45.10, 'gift; 50% off'),
  (104, 2, '2023-03-15 00:00:00', 'returned', 45.10, ''),
  (105, 3, '2023-03-31 18:45:10', 'paid', 999.99, 'a_b'),
  (106, null, '2023-04-01 06:00:00', 'open', 10.00, 'walk-in'),
  (107, 4, '2024-02-29 13:14:15.123456', 'paid', 310.40, 'Ligne 1
Ligne 2'),
  (108, 1, '2024-12-31 23:59:59', 'cancelled', 0.00, null);
create temp table items (order_id int, line smallint, product text, quantity int, price numeric(8,2));
insert into items values
  (101, 1, 'pen', 10, 2.50), (101, 2, 'ink', 5, 19.00), (102, 1, 'paper', 3, 26.75), (103, 1, 'pen', 4, 2.55),
  (103, 2, 'eraser', 1, 34.90), (104, 1, 'pen', 4, 2.55), (105, 1, 'desk', 1, 999.99), (106, 1, 'pen', 4, 2.50), (107, 1, 'lamp', 2, 155.20);
create temp table readings (sensor text, taken timestamptz, value double precision);
insert into readings values
  ('a', '2024-03-30 23:00:00+00', 1.5), ('a', '2024-03-31 00:30:00+00', 2.25), ('a', '2024-03-31 01:30:00+00', null),
  ('b', '2024-03-31 00:00:00+00', -0.1), ('b', '2024-03-31 02:00:00+00', 1e15), ('c', '2024-10-27 01:00:00+00', 1e-7);
create temp table numbers (i int, b bigint, s smallint, n numeric(20,4), d double precision, r real);
insert into numbers values
  (7, 7000000000, 7, 7.5000, 0.1, 0.1), (-7, -7000000000, -7, -7.5000, -0.1, -0.1), (0, 0, 0, 0.0000, 0, 0),
  (2147483647, 9223372036854775807, 32767, 1234567890123456.7891, 1e300, 3e38), (null, null, null, null, null, null);
