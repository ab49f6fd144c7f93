using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Functions.Json;

/// <summary>JSON as PostgreSQL 15 gives it; the values were read from one.</summary>
public sealed class JsonFunctionsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("""'{"b": 1,   "aa": [1, 2.50, null], "a": "x", "b": 2}'::jsonb""", """{"a": "x", "b": 2, "aa": [1, 2.50, null]}""")]
    [InlineData("'[1e3, -1.50e2, 1.5e-3, -0, 12345678901234567890.10]'::jsonb", "[1000, -150, 0.0015, 0, 12345678901234567890.10]")]
    [InlineData("""'"\u00e9\t\u0001"'::jsonb""", "\"é\\t\\u0001\"")]
    [InlineData("""'{"b": 1,   "a": 2}'::json""", """{"b": 1,   "a": 2}""")]
    [InlineData("""'[1, {"x": [7]}]'::json -> 1""", """{"x": [7]}""")]
    [InlineData("'[1, 2, 3]'::jsonb -> -1", "3")]
    [InlineData("""'{"a": "x"}'::jsonb ->> 'a'""", "x")]
    [InlineData("""'{"a": null}'::jsonb ->> 'a'""", null)]
    [InlineData("""'{"a": {"b": ["foo", "bar"]}}'::json #>> array['a', 'b', '1']""", "bar")]
    [InlineData("""'{"a": 1}'::jsonb || '{"b": 2}'::jsonb""", """{"a": 1, "b": 2}""")]
    [InlineData("""'{"a": 1, "b": 2}'::jsonb - 'a'""", """{"b": 2}""")]
    [InlineData("json_build_object('a', 1.50, 'b', null)", """{"a" : 1.50, "b" : null}""")]
    [InlineData("jsonb_build_array(1, 'a', true)", """[1, "a", true]""")]
    [InlineData("""jsonb_pretty('{"a": [1]}')""", "{\n    \"a\": [\n        1\n    ]\n}")]
    public async Task Reads_and_writes_as_PostgreSQL_does(string sql, string? expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync($"select ({sql})::text"));
    }

    [Theory]
    [InlineData("'hello'::jsonb", "22P02")]
    [InlineData("json_build_object('a')", "22023")]
    [InlineData("""json_array_length('{"a": 1}')""", "22023")]
    public async Task Refuses_what_PostgreSQL_refuses(string sql, string state)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(state, (await session.ErrorAsync($"select {sql}")).SqlState);
    }

    [Theory]
    [InlineData("""'[1, [2, 3], {"a": 1}]'""", "'[1]'", true)]
    [InlineData("""'[1, [2, 3], {"a": 1}]'""", "'[2]'", false)]
    [InlineData("'[1, 2]'", "'1'", true)]
    [InlineData("""'{"a": {"b": 1, "c": 2}}'""", """'{"a": {"b": 1.0}}'""", true)]
    [InlineData("""'{"a": 1}'""", """'{"a": 2}'""", false)]
    public async Task Contains_as_PostgreSQL_does(string whole, string part, bool expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync($"select {whole}::jsonb @> {part}::jsonb"));
    }
}
