using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Functions;

/// <summary>Texts that are read by recursion and may come from a column: a deep one is an error, not the end of the process.</summary>
public sealed class DeepTextTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("select 'x' ~ repeat('(', 1000000)", "2201B")]
    [InlineData("select regexp_replace('x', repeat('(', 200000) || repeat(')', 200000), '')", "2201B")]
    [InlineData("select jsonb_path_exists('{}', repeat('$[', 100000)::text)", "54001")]
    [InlineData("select jsonb_path_exists('{}', ('$' || repeat('.a', 300000))::text)", "54001")]
    [InlineData("select jsonb_path_exists('{}', ('1' || repeat('+1', 100000))::text)", "54001")]
    [InlineData("select jsonb_path_exists('{}', repeat('(', 100000)::text)", "54001")]
    public async Task Are_refused(string sql, string sqlState)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(sqlState, (await session.ErrorAsync(sql)).SqlState);
    }

    [Theory]
    [InlineData("select 'ann@example' ~ '^[[:alpha:]]{1,255}@[[:alnum:]]{1,255}$'")]
    [InlineData("select repeat('a', 1600) ~ '^(a{40}){40}$'")]
    public async Task Patterns_that_repeat_often_match(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(true, await session.ValueAsync(sql));
    }
}
