using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Dialect;

/// <summary>Macros that choose by type, over arguments that have none yet.</summary>
public sealed class PlainCallsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("select sqrt(sum(id))::text from numbers where id = 1", "1")]
    [InlineData("select string_agg(s::text, ',' order by s) from (select (select sum(b.id + a.id) from numbers b) as s from numbers a) t", "9,12,15")]
    [InlineData("select max(sum)::text from (select sum(sum(id)) over () from numbers group by id) t", "6")]
    public async Task Give_way_to_the_engines_own(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync(sql));
    }
}
