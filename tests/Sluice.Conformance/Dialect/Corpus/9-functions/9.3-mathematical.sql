-- 9.3 Mathematical functions

-- absolute value and sign
select abs(-17), abs(-17.4), abs(-1.5::float8), sign(-8.4), sign(5), sign(0::float8);

-- ceiling and floor
select ceil(42.2), ceil(-42.8), ceiling(42.2::float8), floor(42.8), floor(-42.8), floor(-0.5::float8);

-- ceil of an integer is double
select ceil(5), pg_typeof(ceil(5)), pg_typeof(floor(5.5)), pg_typeof(round(5));

-- round
select round(42.4), round(42.5), round(-42.5), round(2.5::float8), round(3.5::float8), round(-0.5::float8);

-- round to places
select round(42.4382, 2), round(1234.56, -2), round(5, 2), round(2.675, 2), round(-1.005, 2);

-- round of double to places is refused
select round(1.555::float8, 2);

-- trunc
select trunc(42.8), trunc(-42.8), trunc(42.4382, 2), trunc(1234.5, -2), trunc(42.8::float8);

-- mod and div
select mod(9, 4), mod(-9, 4), div(9, 4), div(-9.5, 4), mod(9.5, 4);

-- mod by zero
select mod(5, 0);

-- power
select power(9, 3), power(2.0, 3), power(2::float8, 0.5), pow(2, 10), power(0, 0);

-- power of a negative
select power(-8, 1.0 / 3);

-- sqrt
select sqrt(2), sqrt(4.0), sqrt(2::float8), cbrt(27);

-- sqrt of a negative
select sqrt(-1);

-- sqrt of a negative double
select sqrt(-1::float8);

-- exponential and logarithms
select exp(1.0), exp(1::float8), ln(2.0), ln(2::float8), log(100.0), log(100::float8), log10(1000.0), log(2.0, 64.0);

-- logarithm of zero
select ln(0);

-- logarithm of a negative
select log(-1.0);

-- pi and degrees
select pi(), degrees(0.5), radians(45);

-- trigonometry
select sin(1), cos(1), tan(1), cot(1), asin(0.5), acos(0.5), atan(1), atan2(1, 2);

-- trigonometry in degrees
select sind(30), cosd(60), tand(45), asind(0.5), acosd(0.5), atand(1);

-- hyperbolic
select sinh(1), cosh(1), tanh(1), asinh(1), acosh(2), atanh(0.5);

-- acos out of range
select acos(2);

-- factorial gcd lcm
select factorial(20), factorial(25), gcd(1071, 462), lcm(4, 6), gcd(0, 5);

-- scale functions
select scale(8.4100), min_scale(8.4100), trim_scale(8.4100);

-- width_bucket
select width_bucket(5.35, 0.024, 10.06, 5), width_bucket(now(), array['yesterday', 'today', 'tomorrow']::timestamptz[]), width_bucket(15, array[10, 20, 30]);

-- random is in range
select random() between 0 and 1, pg_typeof(random());

-- setseed
select setseed(0.5);

-- greatest common names
select round(avg(total), 2), round(sum(total) / count(*), 2), round(100.0 * count(*) / 8, 1) from orders;

-- rounding of a percentage
select status, round(100.0 * count(*) / sum(count(*)) over (), 2) as pct from orders group by status order by status;

-- numeric of many digits
select sqrt(2.0::numeric(40,30)), exp(10.5), ln(12345.6789), power(1.5, 2.5);

-- abs of the smallest integer
select abs(-2147483648);

-- minus of the smallest integer
select -(-2147483648);

-- double functions of infinity
select exp('-Infinity'::float8), ln('Infinity'::float8), abs('-Infinity'::float8), 1 / 'Infinity'::float8;

-- integer square
select 3 ^ 2, 3::numeric ^ 2, pg_typeof(3 ^ 2), pg_typeof(3::numeric ^ 2);
