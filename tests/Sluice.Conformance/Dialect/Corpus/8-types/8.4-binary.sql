-- 8.4 Binary data types

-- hexadecimal input
select '\xDEADBEEF'::bytea, '\x'::bytea, '\x00 ff'::bytea;

-- escape input
select 'abc'::bytea, '\000\101'::bytea, 'a\\b'::bytea;

-- invalid hexadecimal
select '\xZZ'::bytea;

-- odd hexadecimal
select '\xabc'::bytea;

-- bytea as text
select '\x616263'::bytea::text, encode('\x616263', 'escape');

-- bytea concatenation and length
select '\x01'::bytea || '\x02'::bytea, length('\x010203'::bytea), octet_length('\x0102'::bytea);

-- bytea comparison
select '\x01'::bytea < '\x02'::bytea, '\xff'::bytea > '\x00ff'::bytea, '\x61'::bytea = 'a'::bytea;

-- bytea escape output
set bytea_output = escape;
select '\x0061ff5c'::bytea;
reset bytea_output;
