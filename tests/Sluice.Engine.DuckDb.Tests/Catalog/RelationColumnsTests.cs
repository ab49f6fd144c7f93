using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog;

public sealed class RelationColumnsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const uint AnyArray = 2277;

    public static TheoryData<string> Relations => [.. RelationColumns.All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void PostgreSQL_17_has_so_many_relations() => Assert.Equal(142, RelationColumns.All.Count);

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task Columns_are_those_of_PostgreSQL_17(string relation)
    {
        await using var session = await fixture.Test.SessionAsync();
        var expected = RelationColumns.All[relation];
        await using (var star = await session.PrepareAsync(new QueryText($"select * from {relation}", []), CancellationToken.None))
            Assert.Equal(expected.Select(column => column.Name), star.Columns.Select(column => column.Name));

        // By name: what a client names itself has the vectors' own types.
        var names = string.Join(", ", expected.Select(column => $"\"{column.Name}\""));
        await using var query = await session.PrepareAsync(new QueryText($"select {names} from pg_catalog.{relation}", []), CancellationToken.None);
        Assert.Equal(expected.Select(Told), query.Columns.Select(column => (column.Name, column.PgType.Oid)));
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        await cursor.RestAsync();
    }

    // The row type of pg_statistic stands for no value a client could read.
    private static (string, uint) Told((string Name, uint Type) column) => column.Name == "stxdexpr" ? (column.Name, AnyArray) : column;
}
