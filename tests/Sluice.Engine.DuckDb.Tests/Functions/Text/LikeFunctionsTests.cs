using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Functions.Text;

/// <summary>LIKE as PostgreSQL 15 has it; the answers were read from one.</summary>
public sealed class LikeFunctionsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("'abc' like 'a%'", "true")]
    [InlineData("'abc' not like '_b_'", "false")]
    [InlineData("'abc' like 'a%b%c%'", "true")]
    [InlineData("'abcb' like '%b_%b'", "true")]
    [InlineData("'aXc' ilike 'A_C'", "true")]
    [InlineData("'a_c' like 'a\\_c'", "true")]
    [InlineData("'abc' like 'a\\_c'", "false")]
    [InlineData("'a%c' like 'a!%c' escape '!'", "true")]
    [InlineData("'a%c' like 'a!%c' escape ''", "false")]
    [InlineData("'é' like '_'", "true")]
    [InlineData("'éa' like '%_a'", "true")]
    [InlineData("'' like '%'", "true")]
    [InlineData("'' like '_'", "false")]
    [InlineData("'a' like '%_%_%'", "false")]
    [InlineData("null like 'a'", null)]
    [InlineData("'b' like any (array['a%', '%b'])", "true")]
    public async Task Matches_as_PostgreSQL_does(string sql, string? expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync($"select ({sql})::text"));
    }

    [Theory]
    [InlineData("select 'ab' like 'a\\'", "22025")]
    [InlineData("select 'a' like 'a' escape 'xy'", "22025")]
    public async Task Refuses_what_PostgreSQL_refuses(string sql, string state)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(state, (await session.ErrorAsync(sql)).SqlState);
    }

    [Theory]
    [InlineData("select (repeat('a', 3000000) like (repeat('%a', 1000000) || '_'))::text", "true")]
    [InlineData("select (repeat('a', 3000000) ilike (repeat('%a', 1000000) || '_'))::text", "true")]
    [InlineData("select (repeat('a', 2000) like repeat('%a', 30) || 'b')::text", "false")]
    [InlineData("select (repeat('a', 3000000) like any (array[repeat('%a', 1000000) || '_']))::text", "true")]
    [InlineData("from (select (repeat('a', 3000000) like (repeat('%a', 1000000) || '_'))::text)", "true")]
    public async Task A_pattern_of_many_wildcards_is_matched(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync(sql));
    }

    [Theory]
    [InlineData("from (select 'a' like 'a' escape 'x')")]
    [InlineData("from (select 'a' like 'a' escape ['x'][1])")]
    [InlineData("from (select main.like_escape('a', 'a', 'x'))")]
    [InlineData("from (select system.main.\"~~\"('a', 'a'))")]
    [InlineData("from (select 'a' glob 'a')")]
    public async Task What_would_pass_it_by_is_refused(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal("0A000", (await session.ErrorAsync(sql)).SqlState);
    }
}
