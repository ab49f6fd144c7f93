using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Tests.Columns;

public sealed class ChunkSizeTests
{
    private static readonly ErrorMapper Errors = new((_, detail) => throw new InvalidOperationException(detail));

    [Theory]
    [InlineData("select 1::tinyint", 2048)]
    [InlineData("select 1::bigint, true", 2048 * 9)]
    [InlineData("select 'in the slot'", 2048 * 16)]
    [InlineData("select repeat('x', 10000)", (2048 * 16) + 10000)]
    [InlineData("select null::text", 2048 * 16)]
    [InlineData("select repeat('x', 100) from range(2000)", (2048 * 16) + (2000 * 100))]
    [InlineData("select range(5000)", (2048 * 16) + (5000 * 8))]
    [InlineData("select [repeat('x', 100), repeat('y', 50)]", (2048 * 16) + (2048 * 16) + 150)]
    [InlineData("select {'a': 1::int, 'b': repeat('x', 100)}", (2048 * 4) + (2048 * 16) + 100)]
    [InlineData("select [1, 2, 3]::int[3] from range(2000)", 2000 * 3 * 4)]
    [InlineData("select map {repeat('k', 20): 1::int}", (2048 * 16) + (2048 * 16) + 20 + (2048 * 4))]
    [InlineData("select union_value(a := 1::int)", 2048 + (2048 * 4))]
    public void Counts_slots_and_what_lies_outside_them(string sql, long bytes)
    {
        using var database = Connection.OpenDatabase(":memory:");
        using var connection = Connection.Open(database);
        var plan = new Planner(connection, Errors).Plan(new QueryText(sql, []));
        using var prepared = plan.Prepared;
        using var stream = ResultStream.Open(plan, Errors, () => null);
        using var chunk = stream.Fetch();

        Assert.Equal(bytes, ChunkSize.Of(chunk!, plan.Columns));
    }
}
