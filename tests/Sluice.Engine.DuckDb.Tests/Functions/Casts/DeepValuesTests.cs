using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Functions.Casts;

/// <summary>Values that nest deeper than a stack is deep are refused; the engine goes on.</summary>
public sealed class DeepValuesTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("select '{{{{{{{1}}}}}}}'::int[]", "54000")]
    [InlineData("select repeat('{', 1000000)::int[]", "54000")]
    [InlineData("select repeat('{', 1000000)::int[][]", "54000")]
    [InlineData("select (repeat('[', 1000000) || repeat(']', 1000000))::jsonb", "54001")]
    [InlineData("select '[]'::json::variant", "0A000")]
    [InlineData("select '[]'::json::\"VARIANT\"[]", "0A000")]
    [InlineData("select '[]'::json::main.variant", "0A000")]
    [InlineData("select cast('[]'::json as variant)", "0A000")]
    [InlineData("from (select ['[]'::json]::struct(a variant)[])", "0A000")]
    [InlineData("from (select '[]'::json::map(int, variant))", "0A000")]
    [InlineData("create temp table deep (a variant)", "0A000")]
    [InlineData("create temp type deep as variant", "0A000")]
    [InlineData("select json_transform('[]', repeat('[', 20000) || '\"int\"' || repeat(']', 20000))", "22023")]
    [InlineData("from (select system.main.from_json('[]', '[\"int\"]'))", "42501")]
    [InlineData("select list_resize(array[1], 10000000000)", "54000")]
    public async Task Are_refused(string sql, string state)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(state, (await session.ErrorAsync(sql)).SqlState);
    }

    [Theory]
    [InlineData("select variant::text from (values (1)) as v (variant)", "1")]
    [InlineData("select variant from (select 'a' as variant) as v where v.variant = 'a'", "a")]
    public async Task A_column_may_be_called_variant(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync(sql));
    }
}
