using Sluice.Engine.DuckDb.Catalog.Kept;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Kept;

public sealed class KeptColumnsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("1::int, 'x'::text, 1.5::decimal(18,3), true, now(), date '2020-01-01', interval '1 day', 'a'::varchar(7), '{}'::jsonb, 1::oid")]
    [InlineData("{'a': 1, 'b': {'c': [1.5::decimal(9,2)], 'd ü': map {'k': [true]}}}")]
    [InlineData("['a']::varchar[3], 'x'::enum('x', 'y'), 12345678901234567890::hugeint, union_value(n := 2)")]
    public async Task Every_type_is_the_same_afterwards(string list)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText($"select {list}", []), CancellationToken.None);
        var columns = query.Columns;
        Assert.All(columns, column => Assert.True(KeptColumns.CanWrite(column.Type)));

        var read = KeptColumns.Read(KeptColumns.Write([columns, [], columns]));

        Assert.Equal([columns.Count, 0, columns.Count], read.Select(table => table.Count));
        Assert.Equal(columns.Select(column => column.Name), read[2].Select(column => column.Name));
        Assert.Equal(columns.Select(column => column.Type), read[2].Select(column => column.Type), EngineTypes.Comparer);
        Assert.Equal(columns.Select(column => Facts(column.Type)), read[2].Select(column => Facts(column.Type)));
    }

    [Fact]
    public async Task A_type_whose_values_need_names_is_not_written()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select 'numbers'::regclass", []), CancellationToken.None);
        Assert.False(KeptColumns.CanWrite(query.Columns[0].Type));
    }

    private static string Facts(EngineType type) =>
        $"{type.Kind} {type.PgName} {type.Precision} {type.Scale} {type.Length} {type.IsMatrix} {type.IsWholeRow} ({string.Join(',', type.Labels)}) "
        + $"[{string.Join(',', type.Fields.Select(field => field.Name + Facts(field.Type)))}]";
}
