using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Functions.Json;

/// <summary>SQL/JSON paths and jsonb's order as PostgreSQL 15 has them; the values were read from one.</summary>
public sealed class PathFunctionsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("""jsonb_path_query_array('{"a":[1,2,{"b":3}]}', '$.**.b')""", """[3, 3]""")]
    [InlineData("""jsonb_path_query_array('{"a":[1,2,{"b":3}]}', 'strict $.**{2}')""", """[1, 2, {"b": 3}]""")]
    [InlineData("""jsonb_path_query_array('{"a":[1,2,{"b":3}]}', '$.**{last}')""", """[1, 2, 3]""")]
    [InlineData("""jsonb_path_query_array('{"a":[1,2,{"b":3}]}', '$.**{1 to 2}.b')""", """[3, 3]""")]
    [InlineData("""jsonb_path_query_array('[1,2,3,4]', '$[last, 0 to 1]')""", """[4, 1, 2]""")]
    [InlineData("""jsonb_path_query_array('[1,2,3,4]', '$[last - 1]')""", """[3]""")]
    [InlineData("""jsonb_path_query_array('[1,2,3,4]', '$[1.7]')""", """[2]""")]
    [InlineData("""jsonb_path_query_array('[[1,2],[3]]', '$[*][*]')""", """[1, 2, 3]""")]
    [InlineData("""jsonb_path_query_array('[[1,2],[3]]', '$[*].size()')""", """[2, 1]""")]
    [InlineData("""jsonb_path_query_array('[1,"x",null,true,{},[]]', '$[*].type()')""", """["number", "string", "null", "boolean", "object", "array"]""")]
    [InlineData("""jsonb_path_query_array('[1,2.5,-3]', '-$[*]')""", """[-1, -2.5, 3]""")]
    [InlineData("""jsonb_path_query_array('[1,2.5,-3]', '$[*].abs()')""", """[1, 2.5, 3]""")]
    [InlineData("""jsonb_path_query_array('[1,2.5,-3.5]', '$[*].ceiling()')""", """[1, 3, -3]""")]
    [InlineData("""jsonb_path_query_array('["1.5e2","7"]', '$[*].double()')""", """[150, 7]""")]
    [InlineData("""jsonb_path_query_array('["x1","y2","Xa"]', '$[*] ? (@ like_regex "^x" flag "i" || @ starts with "y")')""", """["x1", "y2", "Xa"]""")]
    [InlineData("""jsonb_path_query_array('[1,"a",null]', '$[*] ? (@ == null)')""", """[null]""")]
    [InlineData("""jsonb_path_query_array('[1,"a",null]', '$[*] ? (@ != null)')""", """[1, "a"]""")]
    [InlineData("""jsonb_path_query_array('[1,"a",null]', '$[*] ? (@ > 0)')""", """[1]""")]
    [InlineData("""jsonb_path_query_array('[1,"a",null]', '$[*] ? ((@ > 0) is unknown)')""", """["a"]""")]
    [InlineData("""jsonb_path_query_array('[{"a":1},{"b":2}]', '$[*] ? (exists(@.a))')""", """[{"a": 1}]""")]
    [InlineData("""jsonb_path_query_array('[{"a":1},{"b":2}]', '$[*] ? (!exists(@.a))')""", """[{"b": 2}]""")]
    [InlineData("""jsonb_path_query_array('[{"a":1},{"b":2}]', '$.a')""", """[1]""")]
    [InlineData("""jsonb_path_query_array('{"a":1,"b":[2,3]}', '$.*')""", """[1, [2, 3]]""")]
    [InlineData("""jsonb_path_query_array('{"a b":1}', '$."a b"')""", """[1]""")]
    [InlineData("""jsonb_path_query_array('{"a":[5]}', '$.a + 1')""", """[6]""")]
    [InlineData("""jsonb_path_query_array('[7]', '$[0] / 3')""", """[2.3333333333333333]""")]
    [InlineData("""jsonb_path_query_array('[7]', '$[0] % 4 * 2 - 1')""", """[5]""")]
    [InlineData("""jsonb_path_query_array('[7]', '2 + 3 * 4')""", """[14]""")]
    [InlineData("""jsonb_path_query_array('[7]', '($[0] > 3 && $[0] < 5)')""", """[false]""")]
    [InlineData("""jsonb_path_query_array('[7]', '$[0] > 3 || $[0] < 5')""", """[true]""")]
    [InlineData("""jsonb_path_query_array('{"a":1}', '$ ? (@.a == $x && $y == "q")', '{"x":1,"y":"q"}')""", """[{"a": 1}]""")]
    [InlineData("""jsonb_path_query_array('{"a":{"b":[1,{"c":2}]}}', '$.a.keyvalue().key')""", """["b"]""")]
    [InlineData("""jsonb_path_query_array('[1,2]', 'strict $[5]', '{}', true)""", """[]""")]
    [InlineData("""jsonb_path_query_array('{"a":1}', '$.b.c')""", """[]""")]
    [InlineData("""jsonb_path_match('{"a":1}', '$.a == 1')""", """true""")]
    [InlineData("""jsonb_path_match('{"a":"x"}', '$.a > 1')""", null)]
    [InlineData("""jsonb_path_exists('{"a":1}', '$.a ? (@ > 1)')""", """false""")]
    [InlineData("""jsonb_path_query_first('[]', '$[*]')""", null)]
    [InlineData("""'{"a":1}'::jsonb @? 'strict $.b'""", null)]
    [InlineData("""'{"a":1}'::jsonb @@ '$.a'""", null)]
    [InlineData("""'{"a":[1,2]}'::jsonb @@ 'strict $.a > 1'""", null)]
    [InlineData("""jsonb_path_query_array('["a\tb"]', '$[0] ? (@ == "a\tb")')""", """["a\tb"]""")]
    [InlineData("""jsonb_path_query_array('{"a":{"b":1}}', '$ . a /* c */ . b')""", """[1]""")]
    [InlineData("""jsonb_path_query_array('[1.50, 2]', '$[*]')""", """[1.50, 2]""")]
    [InlineData("""jsonb_path_query_array('[1.50, 2]', '$[0] * 2')""", """[3.00]""")]
    [InlineData("""jsonb_path_query_array('[3]', '1.0 / $[0]')""", """[0.33333333333333333333]""")]
    [InlineData("""jsonb_path_query_array('["abc"]', '$[*] ? (@ like_regex "a.c" flag "q")')""", """[]""")]
    [InlineData("""'{"a":1}'::jsonb < '[1]'::jsonb""", """false""")]
    [InlineData("""'[]'::jsonb < 'null'::jsonb""", """true""")]
    [InlineData("""'[1,2]'::jsonb < '[3]'::jsonb""", """false""")]
    [InlineData("""'{"a":1,"b":1}'::jsonb > '{"c":1}'::jsonb""", """true""")]
    [InlineData("""'"x"'::jsonb -> -1""", "\"x\"")]
    [InlineData("""'{"a":1}'::jsonb -> 0""", null)]
    [InlineData("""('[1,2]'::jsonb)[-1]""", """2""")]
    public async Task Finds_what_PostgreSQL_finds(string sql, string? expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync($"select ({sql})::text"));
    }

    [Theory]
    [InlineData("""jsonb_path_query_array('{"a":[5,6]}', '$.a[*] + 1')""", "22038")]
    [InlineData("""jsonb_path_query_array('[1,2]', 'strict $[5]')""", "22033")]
    [InlineData("""jsonb_path_query_array('[1,2]', 'strict $.a')""", "2203A")]
    [InlineData("""jsonb_path_query_array('{"a":1}', 'strict $.b')""", "2203A")]
    [InlineData("""jsonb_path_query_array('[1,2]', '$[*] / 0')""", "22038")]
    [InlineData("""jsonb_path_query_array('[1]', '$[0] / 0')""", "22012")]
    [InlineData("""jsonb_path_query_array('["a"]', '-$[0]')""", "2203B")]
    [InlineData("""jsonb_path_query_array('["a"]', '$[0].abs()')""", "22036")]
    [InlineData("""jsonb_path_query_array('[1]', '$x')""", "42704")]
    [InlineData("""jsonb_path_query_array('[1]', '$[')""", "42601")]
    [InlineData("""jsonb_path_query_array('[1]', 'foo')""", "42601")]
    [InlineData("""jsonb_path_query_array('[1]', '$.a &&')""", "42601")]
    [InlineData("""jsonb_path_match('{"a":1}', '$.a')""", "22038")]
    [InlineData("""jsonb_path_exists('{"a":1}', 'strict $.b')""", "2203A")]
    public async Task Refuses_what_PostgreSQL_refuses(string sql, string state)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(state, (await session.ErrorAsync($"select {sql}")).SqlState);
    }

    [Theory]
    [InlineData("select jsonb_path_query('[1]', '" + "$" + "[0]')", "1")]
    [InlineData("select x from (values (1), (2)) t(x) where (x, 2) = (select 2, 2)", "2")]
    [InlineData("select f from (values ('x')) t(a), upper(t.a) f", "X")]
    [InlineData("select e ->> 'a' from jsonb_array_elements('[{\"a\": 7}]') e", "7")]
    [InlineData("select max(g) from (values (3)) t(n), generate_series(1, t.n) g", "3")]
    [InlineData("select count(*) from (select regexp_split_to_table('a b a', ' ') as w, count(*) from (values (1)) t(x) group by w) g", "2")]
    public async Task Makes_tables_of_functions(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, (await session.ValueAsync(sql))?.ToString());
    }

    [Theory]
    [InlineData("select range(100000000000)", "54000")]
    [InlineData("select generate_series(1, 100000000000)", "54000")]
    [InlineData("select repeat('[', 6000)::jsonb", "54001")]
    [InlineData("select json_pretty((repeat('[', 3000) || repeat(']', 3000))::json)", "54001")]
    public async Task Bounds_what_it_makes(string sql, string state)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(state, (await session.ErrorAsync(sql)).SqlState);
    }
}
