-- 9.7 Pattern matching

-- like
select 'abc' like 'abc', 'abc' like 'a%', 'abc' like '_b_', 'abc' like 'c', 'abc' like '', '' like '%';

-- like is sensitive to case
select 'ABC' like 'a%', 'ABC' ilike 'a%', 'ÉCOLE' ilike 'é%';

-- not like and null
select 'abc' not like 'a%', null like 'a', 'a' like null, 'abc' not ilike 'A%';

-- like with escapes
select 'a_b' like 'a\_b', 'axb' like 'a\_b', '50%' like '%\%', 'a_b' like 'a!_b' escape '!', 'a\b' like 'a\b' escape '', 'a%b' like 'a#%b' escape '#';

-- like over a column
select id, note from orders where note like '%\%%' or note like '%\_%' order by id;

-- like with a backslash at the end
select 'abc' like 'abc\';

-- escape of two characters
select 'a' like 'a' escape '##';

-- like operators
select 'abc' ~~ 'a%', 'abc' !~~ 'a%', 'ABC' ~~* 'a%', 'ABC' !~~* 'a%';

-- like on a number is refused
select 123 like '1%';

-- like across lines
select note like 'Ligne 1%2' from orders where id = 107;

-- similar to
select 'abc' similar to 'abc', 'abc' similar to 'a', 'abc' similar to '%(b|d)%', 'abc' similar to '(b|c)%', 'abc' not similar to 'a_c', 'aab' similar to 'a{2}b';

-- similar to with escape
select 'a%c' similar to 'a\%c', 'abc' similar to 'a\%c', 'a|c' similar to 'a!|c' escape '!';

-- regular expression match
select 'thomas' ~ 't.*ma', 'thomas' ~ 'T.*ma', 'thomas' ~* 'T.*ma', 'thomas' !~ 't.*max', 'thomas' !~* 'T.*ma';

-- regular expressions are not anchored
select 'abcd' ~ 'bc', 'abcd' ~ '^bc', 'abcd' ~ 'cd$', 'abcd' ~ '^(a|x)', 'abcd' ~ '';

-- regular expression classes
select 'abc123' ~ '\d+', 'abc' ~ '^\w+$', 'a b' ~ '\s', 'abc' ~ '[[:digit:]]', 'é' ~ '[[:alpha:]]', 'a.b' ~ 'a\.b';

-- word boundaries
select 'a cat sat' ~ '\mcat\M', 'concat' ~ '\mcat', 'cat' ~ '\ycat\y';

-- back references
select 'abab' ~ '^(ab)\1$', 'abac' ~ '^(ab)\1$';

-- lookahead
select 'foobar' ~ 'foo(?=bar)', 'foobaz' ~ 'foo(?!bar)';

-- embedded options
select 'ABC' ~ '(?i)abc', E'a\nb' ~ 'a.b', E'a\nb' ~ '(?n)a.b', E'a\nb' ~ '^b', E'a\nb' ~ '(?n)^b';

-- invalid regular expression
select 'a' ~ '(';

-- regexp_replace
select regexp_replace('foobarbaz', 'b..', 'X'), regexp_replace('foobarbaz', 'b..', 'X', 'g'), regexp_replace('foobarbaz', 'b(..)', 'X\1Y', 'g'), regexp_replace('Foo', 'f', 'x', 'i');

-- regexp_replace with ampersand
select regexp_replace('abc', 'b', '[\&]'), regexp_replace('abc', '(a)(b)', '\2\1'), regexp_replace('a.b.c', '\.', '', 'g');

-- regexp_replace by position and number
select regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 3, 'i'), regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 0, 'i');

-- regexp_replace with an unknown flag
select regexp_replace('a', 'a', 'b', 'z');

-- regexp_match
select regexp_match('foobarbequebaz', '(bar)(beque)'), regexp_match('foobarbequebaz', 'bar.*que'), regexp_match('abc', 'x'), (regexp_match('id=42', 'id=(\d+)'))[1];

-- regexp_match with flags
select regexp_match('FooBar', 'bar', 'i'), regexp_match('a b', 'a\ b', 'x');

-- regexp_matches
select regexp_matches('foobarbequebazilbarfbonk', '(b[^b]+)(b[^b]+)', 'g');

-- regexp_matches without a match
select id, regexp_matches(name, '^(Z)', '') from customers;

-- regexp_matches in from
select m[1] as digits from regexp_matches('a1 b22 c333', '(\d+)', 'g') as m;

-- regexp_split
select regexp_split_to_array('hello world', '\s+'), regexp_split_to_array('a,b;c', '[,;]'), regexp_split_to_array('abc', '');

-- regexp_split_to_table
select * from regexp_split_to_table('the quick brown', '\s+') as word;

-- regexp_count instr like substr
select regexp_count('ABCABCAXYaxy', 'A.'), regexp_count('ABCABCAXYaxy', 'A.', 1, 'i'), regexp_instr('ABCDEFGHI', 'D'), regexp_like('Hello', 'hello', 'i'), regexp_substr('ABCDEF', 'C.');

-- regular expression over a column
select name from customers where name ~ '^[A-Z]' order by name;

-- regular expression of any
select name from customers where name ~* any(array['^a', 'e$']) order by name;

-- qualified operator
select 'abc' operator(pg_catalog.~) '^(abc)$', 'abc' operator(pg_catalog.~) '^(abc)$' collate pg_catalog.default;

-- greedy and non-greedy
select substring('XY1234Z' from 'Y*([0-9]{1,3})'), substring('XY1234Z' from 'Y*?([0-9]{1,3})'), regexp_replace('<a><b>', '<.+?>', '');

-- case-insensitive search over a column
select id from customers where name ilike '%é%' or lower(name) like 'e%' order by id;
