-- 4.1 Lexical structure

-- unquoted identifiers fold to lower case
SELECT ID, Name AS FullName FROM CUSTOMERS WHERE Id = 1;

-- quoted identifiers keep their case
select id as "Id", name as "Full Name" from customers where id = 1;

-- a quoted name in another case is another column
select "ID" from customers;

-- a quoted table in another case is another table
select 1 from "Customers";

-- a quote within a quoted identifier
select 1 as "say ""hi""";

-- identifiers are cut at 63 bytes
select 1 as a23456789b23456789c23456789d23456789e23456789f23456789g23456789;

-- an identifier with a dollar sign
select 1 as a$b;

-- an identifier of other letters
select 1 as größe, 2 as "日本";

-- unicode escapes in an identifier
select 1 as U&"d\0061t\+000061";

-- empty quoted identifier
select 1 as "";

-- string with two quotes
select 'Dianne''s horse';

-- strings across lines are one
select 'foo'
'bar';

-- strings on one line are an error
select 'foo' 'bar';

-- C-style escapes
select E'tab\there', E'quote\'s', E'\x41\u00e9\U0001F600', E'\101';

-- a backslash in a standard string is itself
select 'a\nb' as plain, length('a\nb');

-- unicode escapes in a string
select U&'d\0061t\+000061', U&'d!0061' uescape '!';

-- invalid unicode escape
select U&'d\00';

-- dollar quoting
select $$Dianne's horse$$, $tag$inner $$ dollars$tag$;

-- unterminated string
select 'abc;

-- bit strings
select B'1001', X'1F';

-- integer constants
select 42, 2147483647, 2147483648, 9223372036854775807;

-- large integer constants are numeric
select 9223372036854775808, -9223372036854775809;

-- decimal constants
select 3.5, 4., .001, 5e2, 1.925e-3, 10.00;

-- a constant of exponent form is numeric
select 1e10, pg_typeof(1e10);

-- typed constant
select date '2024-02-29', timestamp '2024-02-29 10:00', interval '1 day', float8 '1.5', int '42';

-- typed constants of wrong text
select date '2024-02-30';

-- line comment and block comment
select 1 -- one
 /* two /* nested */ still comment */ + 2;

-- unterminated comment
select 1 /* open;

-- operator precedence
select 2 + 3 * 4 ^ 2, -2 ^ 2, 2 ^ 3 ^ 2, not false and false, 10 - 5 - 2;

-- comparison does not chain
select 1 < 2 < 3;

-- precedence of comparison and IS
select 1 = 1 is true, 5 between 1 and 2 + 4;

-- unary minus before cast
select -1::text, (-1)::text;

-- keyword as a column label
select 1 as select, 2 as from, 3 as "table";

-- label without AS
select 1 total, 2 "Name", 3 year;

-- a reserved word needs quotes
select 1 from user;

-- syntax error points at the word
select 1 form customers;

-- syntax error at the end
select 1 +;

-- nothing after from
select * from;

-- misspelt keyword
selct 1;

-- unbalanced parenthesis
select (1 + 2;

-- trailing comma
select id, from customers;

-- junk after a number
select 123abc;

-- empty statement
;

-- several statements in one message
select 1 as a; select 2 as b; select 3 as c;

-- the third of several statements fails
select 1 as a; select 2 as b; select 1 / 0;

-- row constructor as a value
select row(1, 'a', null);

-- qualified names everywhere
select customers.id, customers.name from customers where customers.id = 2;

-- a parameter outside a prepared statement
select $1;

-- an operator that does not exist
select 1 <=> 2;

-- escape string with a bad unicode value
select E'\uD800';

-- words that are no keywords here
select 1 as at, 2 as qualify, 3 as pivot, 4 as summarize, 5 as show, 6 as exclude, 7 as lambda;

-- columns named by words that are no keywords here
select t.at, t.qualify, t.asof, t.anti, t.struct, t.map from (select 1 as at, 2 as qualify, 3 as asof, 4 as anti, 5 as struct, 6 as map) t;
