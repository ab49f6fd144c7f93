-- 8.1 Numeric types

-- integer division truncates
select 7 / 2, -7 / 2, 7 / -2, -7 / -2, 7::bigint / 2, 7::smallint / 2::smallint;

-- remainder takes the sign of the dividend
select 7 % 3, -7 % 3, 7 % -3, -7 % -3, 7.5 % 2;

-- division by zero
select 1 / 0;

-- division by zero of numeric
select 1.0 / 0;

-- division by zero of double precision
select 1::float8 / 0;

-- remainder of zero
select 5 % 0;

-- division by zero in a row
select id, 100 / (id - 3) from customers order by id;

-- division over columns
select i, i / 2, i % 4, b / 1000, s / 2 from numbers where i is null or abs(i) < 100 order by i;

-- integer overflow on plus
select 2147483647 + 1;

-- bigint overflow on times
select 9223372036854775807 * 2;

-- smallint overflow
select 32767::smallint + 1::smallint;

-- bigint overflow on minus
select -9223372036854775808 - 1;

-- cast out of range to integer
select 3000000000::int;

-- cast out of range to smallint
select 40000::smallint;

-- text out of range
select '3000000000'::int;

-- text out of range of bigint
select '9223372036854775808'::bigint;

-- double out of range to integer
select 1e10::float8::int;

-- result types of mixed arithmetic
select 1 + 2::bigint, 1 + 1.5, 1::smallint + 1, 1.5 + 1::float8, 1::real + 1, 1::real + 1::float8, 1::smallint + 1::smallint;

-- types of number literals
select pg_typeof(1), pg_typeof(1.0), pg_typeof(3000000000), pg_typeof(1e3), pg_typeof(1::real);

-- scale of numeric sums and products
select 1.10 + 2.225, 1.5 * 2.25, 3.00 - 1, 2 * 1.50;

-- scale of numeric division
select 1.0 / 3, 10.00 / 4, 1 / 3.0, 22.0 / 7.0, 1e10 / 3, 0.1 / 3;

-- numeric division keeps significant digits
select 100000000000.0 / 3, 0.000001 / 3.0, 1.00 / 1.00;

-- scale of numeric columns
select n, n / 2, n * 2, n + 1, n - 0.5 from numbers order by n;

-- numeric without a scale keeps its digits
select '1.500'::numeric, 12345678901234567890.123456789012345678901234567890::numeric, '1e-20'::numeric;

-- numeric with precision rounds half away from zero
select 1.005::numeric(10,2), -1.005::numeric(10,2), 2.5::numeric(3,0), 1234.5678::numeric(6,2);

-- numeric with negative scale
select 12345::numeric(3,-2);

-- numeric field overflow
select 1234.5::numeric(5,2);

-- numeric special values
select 'NaN'::numeric, 'Infinity'::numeric, '-inf'::numeric;

-- large numeric arithmetic
select 123456789012345678901234567890 * 987654321098765432109876543210;

-- numeric power of two
select 2::numeric ^ 100;

-- rounding to integer is half away from zero
select 2.5::int, 3.5::int, -2.5::int, 0.5::int, 1.4999::int;

-- rounding of double to integer is half to even
select 2.5::float8::int, 3.5::float8::int, -2.5::float8::int, 0.5::float8::int;

-- double precision as text
select 0.1::float8, 1e15::float8, 1e16::float8, 1e-5::float8, 123456789.123456789::float8, 100::float8, -0.0::float8;

-- double sums are not rounded
select 0.1::float8 + 0.2::float8, 1.1::float8 * 3, 1::float8 / 3;

-- real as text
select 0.1::real, 1e10::real, 1::real / 3, 16777217::real, 3.4e38::real;

-- real to double keeps its bits
select 0.1::real::float8, 0.1::real = 0.1::float8;

-- double special values
select 'NaN'::float8, 'Infinity'::float8, '-Infinity'::float8, 'inf'::float8;

-- NaN equals itself
select 'NaN'::float8 = 'NaN'::float8, 'NaN'::float8 > 'Infinity'::float8, 'NaN'::numeric = 'NaN'::numeric;

-- double overflow
select 1e300::float8 * 1e300::float8;

-- double overflow from text
select '1e400'::float8;

-- real overflow
select 1e300::float8::real;

-- text as a double
select '1.5e3'::float8, ' 2 '::float8, '.5'::float8, '5.'::float8;

-- bad text as a double
select '1.5x'::float8;

-- bad text as numeric
select '1,000'::numeric;

-- text with a fraction as integer
select '1.5'::int;

-- hexadecimal text as integer
select '0x10'::int;

-- underscores in numbers
select '1_000'::int;

-- sum of integers is bigint
select sum(i), pg_typeof(sum(i)) from numbers where i < 100;

-- sum of bigint is numeric
select sum(b), pg_typeof(sum(b)) from numbers;

-- sum of numeric keeps its scale
select sum(n), avg(n) from numbers where n < 100;

-- average of integers
select avg(i), avg(s), avg(quantity) from numbers, items where i < 100;

-- average of double
select avg(d), avg(r), pg_typeof(avg(r)) from numbers where i < 100;

-- integers in text
select '+5'::int, '-0'::int, '007'::int;

-- unary plus and absolute operator
select + 5, @ -5, @ -1.5, - (-3);

-- exponent operator
select 2 ^ 10, 2.0 ^ 3, 2 ^ -1, 2 ^ 0.5;

-- roots
select |/ 25.0, ||/ 27.0;

-- bitwise operators
select 91 & 15, 32 | 3, 17 # 5, ~1, 1 << 4, 8 >> 2, -8 >> 1;

-- shift of bigint
select 1::bigint << 40, 1 << 31;

-- type names and their aliases
select 1::int2, 1::int4, 1::int8, 1::integer, 1::decimal, 1::float4, 1::float, 1::float(24), 1::float(25), 1::double precision, 1::dec(5,1);
