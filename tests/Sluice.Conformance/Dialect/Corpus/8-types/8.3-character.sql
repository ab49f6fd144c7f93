-- 8.3 Character types

-- set-up
create temp table words (a varchar(10), b char(5), c text, d varchar);
insert into words values ('one', 'ab', 'text', 'any'), ('two', 'abcde', '', null);

-- varchar columns
select a, b, c, d from words order by a;

-- char is padded
select b, length(b), octet_length(b), b || '|' from words order by a;

-- char compares without padding
select 'ab'::char(5) = 'ab', 'ab'::char(5) = 'ab   '::char(7), 'ab'::text = 'ab   '::text;

-- cast to varchar cuts
select 'abcdef'::varchar(3), 'abc'::varchar(5), 'ab   '::varchar(3), 'abcdef'::char(3);

-- char without length is one
select 'abc'::char, 'x'::character, 'xyz'::bpchar;

-- too long for a column
insert into words (a) values ('this is too long');

-- blanks too long for a column are cut
insert into words (a) values ('exactly10     ') returning a || '|';

-- char to text loses blanks
select 'ab  '::char(4)::text || '|', 'ab'::char(4)::varchar || '|';

-- text of any length
select length(repeat('x', 100000));

-- characters and bytes
select length('Émilie'), char_length('日本'), octet_length('Émilie'), bit_length('é');

-- text is not a number
select 'a' + 1;

-- text and number do not concatenate by plus
select 'a'::text + 'b'::text;

-- comparison in the C collation
select 'a' < 'B', 'Z' < 'a', 'é' > 'z', 'abc' < 'abd', '' < 'a', 'a' < 'aa';

-- min and max of text
select min(name), max(name) from customers;

-- sort of accents
select name from customers where name >= 'a' order by name;

-- unknown literals become text
select pg_typeof('x'), pg_typeof('x'::varchar), pg_typeof('x'::char(2)), pg_typeof('x'::"char");

-- internal char type
select 'abc'::"char", 'r'::"char" = 'r';

-- name type
select 'a_name'::name, length(repeat('x', 70)::name);

-- numbers to text
select 1::text, 1.50::text, 0.1::float8::text, true::text, 1e20::float8::text, null::text;

-- text to varchar in a union
select 'a'::varchar(5) as v union all select 'b'::text order by v;

-- zero-length varchar is refused
select 'a'::varchar(0);

-- byte zero is refused
select E'a\000b';

-- ascii and chr
select ascii('A'), ascii('é'), chr(65), chr(233), chr(8364);

-- chr of zero
select chr(0);

-- collation that does not exist
select 'a' < 'b' collate "no_such";
