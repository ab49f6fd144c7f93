using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Dialect.Rules;

/// <summary>Quoted constants beside values of a known type.</summary>
public sealed class LiteralRulesTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("'2' + 2", "4")]
    [InlineData("date '2024-02-29' - '2024-02-01'", "28")]
    [InlineData("coalesce(null, '7', 8)", "7")]
    [InlineData("1 in ('1', 2)", "true")]
    public async Task Take_that_type(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync($"select ({sql})::text"));
    }

    [Theory]
    [InlineData("select 2 + 'x'")]
    [InlineData("select case when true then 1 else 'a' end")]
    [InlineData("select coalesce(1, 'a')")]
    [InlineData("values (1), ('a')")]
    [InlineData("select 1 union select 'a'")]
    public async Task Are_refused_where_they_are_none_of_that_type(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal("22P02", (await session.ErrorAsync(sql)).SqlState);
    }
}
