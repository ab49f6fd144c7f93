-- 9.4 String functions and operators

-- concatenation operator
select 'Post' || 'greSQL', 'Value: ' || 42, 1.50 || 'x', 'a' || null, true || 'x';

-- concatenation of two numbers is refused
select 1 || 2;

-- concatenation of a date
select 'on ' || date '2024-02-29', 'at ' || timestamp '2024-02-29 10:00:00';

-- concat
select concat('abcde', 2, null, 22), concat('a', true, 1.50, date '2024-01-01'), concat(null), concat_ws(',', 'a', null, 'b', 3);

-- upper lower initcap
select upper('tom é'), lower('TOM É'), initcap('hi THOMAS o''neil é-b');

-- length functions
select length('jose'), char_length('é'), character_length('ab '), octet_length('é'), bit_length('a');

-- substring
select substring('Thomas' from 2 for 3), substring('Thomas' from 3), substring('Thomas' for 2), substring('Thomas', 2, 2), substr('alphabet', 3), substr('alphabet', 3, 2);

-- substring before the start
select substring('Thomas' from 0 for 3), substring('Thomas' from -2 for 5), substr('abc', -1), substr('abc', 10);

-- substring of negative length
select substring('Thomas' from 2 for -1);

-- substring by regular expression
select substring('Thomas' from '...$'), substring('foobar' from 'o(.)b'), substring('foobar' from 'z');

-- substring by SQL regular expression
select substring('Thomas' similar '%#"o_a#"_' escape '#'), substring('Thomas' from '%#"o_a#"_' for '#');

-- position
select position('om' in 'Thomas'), position('z' in 'Thomas'), position('' in 'abc'), strpos('high', 'ig');

-- overlay
select overlay('Txxxxas' placing 'hom' from 2 for 4), overlay('abcdef' placing 'XY' from 3);

-- trim
select trim('  x  ') || '|', trim(both 'xyz' from 'yxTomxx'), trim(leading 'x' from 'xxTomxx'), trim(trailing from 'Tom  ') || '|', trim('xTomx', 'x');

-- ltrim rtrim btrim
select ltrim('zzzytest', 'xyz'), rtrim('testxxzx', 'xyz'), btrim('xyxtrimyyx', 'xyz'), ltrim('  a'), rtrim('a  ') || '|';

-- left and right
select left('abcde', 2), left('abcde', -2), right('abcde', 2), right('abcde', -2), left('ab', 10), right('', 3), left('é日本', 2);

-- lpad and rpad
select lpad('hi', 5, 'xy'), rpad('hi', 5, 'xy'), lpad('hello', 2), rpad('hello', 2), lpad('7', 3, '0'), lpad('x', 3), lpad('a', 5, '');

-- lpad of a number is refused
select lpad(7, 3, '0');

-- repeat and reverse
select repeat('Pg', 4), repeat('x', 0), repeat('x', -1), reverse('abcdé');

-- replace and translate
select replace('abcdefabcdef', 'cd', 'XX'), replace('abc', '', 'x'), translate('12345', '143', 'ax'), translate('abc', 'abc', '');

-- split_part
select split_part('abc~@~def~@~ghi', '~@~', 2), split_part('a,b,c', ',', -1), split_part('a,b', ',', 5), split_part('abc', '', 1);

-- split_part of zero
select split_part('a,b', ',', 0);

-- starts_with
select starts_with('alphabet', 'alph'), 'alphabet' ^@ 'alph', starts_with('a', 'b');

-- string_to_array and table
select string_to_array('xx~~yy~~zz', '~~', 'yy'), string_to_array('1,2', ',')::int[];

-- string_to_table
select * from string_to_table('a b c', ' ');

-- ascii chr and hex
select ascii('x'), chr(65), to_hex(255), to_hex(-1), to_hex(2147483648);

-- md5 and sha
select md5('abc'), encode(sha256('abc'), 'hex'), md5('');

-- quoting
select quote_ident('Foo bar'), quote_ident('foo'), quote_ident('select'), quote_literal('O''Reilly'), quote_literal(42.5), quote_nullable(null), quote_literal(E'a\\b');

-- format
select format('Hello %s, %1$s', 'World'), format('%s of %s', 1, null), format('%I and %L', 'Foo bar', 'O''Reilly'), format('%L', null), format('100%%');

-- format with widths
select format('|%10s|', 'foo'), format('|%-10s|', 'foo'), format('|%*s|', 6, 'ab'), format('%2$s %1$s', 'a', 'b');

-- format with too few arguments
select format('%s %s', 'a');

-- format with an unknown letter
select format('%d', 1);

-- unistr
select unistr('d\0061t\+000061'), unistr('d\u0061t\U00000061');

-- normalize
select normalize(U&'\0061\0308bc', NFC), U&'\0061\0308' is normalized, length(normalize('é', NFD));

-- to_ascii and unaccented search
select lower('ÉCOLE'), upper('straße');

-- string_agg of names
select string_agg(name, ', ' order by name) from customers;

-- parse_ident
select parse_ident('"SomeSchema".someTable');

-- pg_client_encoding
select pg_client_encoding();

-- convert_to and convert_from
select convert_to('é', 'UTF8'), convert_from('\xc3a9'::bytea, 'UTF8'), convert_to('é', 'LATIN1');

-- convert_from of bad bytes
select convert_from('\xff'::bytea, 'UTF8');

-- concat with a separator of null
select concat_ws(null, 'a', 'b'), concat_ws('-', variadic array['a','b']), concat_ws('', 'a', 'b');

-- text functions of null
select upper(null), length(null), replace('a', null, 'b'), left(null, 1), 'a' || null || 'b';

-- text functions over columns
select name, upper(left(name, 1)) || lower(substr(name, 2)), length(name), coalesce(country, '-') from customers order by id;

-- split a note by lines
select id, regexp_split_to_array(note, E'\n') from orders where id = 107;

-- string functions on numbers need casts
select length(12345), upper(1);

-- substring of a bytea and set_byte
select substring('\x1234567890'::bytea from 2 for 2), get_byte('\x1234'::bytea, 0), set_byte('\x1234'::bytea, 0, 255), get_bit('\x01'::bytea, 0);

-- encode and decode
select encode('\x1234'::bytea, 'hex'), encode('hello'::bytea, 'base64'), decode('aGVsbG8=', 'base64'), decode('3132', 'hex'), encode('\x00ff'::bytea, 'escape');

-- decode of bad text
select decode('zz', 'hex');

-- unknown encoding name
select encode('a'::bytea, 'rot13');

-- trim of bytes
select trim('\x00'::bytea from '\x00010200'::bytea), position('\x02'::bytea in '\x0102'::bytea);
