using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Functions;

public sealed class SizeFunctionsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task A_relations_size_is_its_files()
    {
        await using var session = await fixture.Test.SessionAsync();
        var bytes = new FileInfo(Path.Combine(fixture.Test.LakePath, "numbers.csv")).Length;
        Assert.Equal(bytes, await session.ValueAsync("select pg_total_relation_size('numbers')"));
        Assert.Equal(bytes, await session.ValueAsync("select pg_database_size(current_database())"));
        Assert.Equal(0L, await session.ValueAsync("select pg_indexes_size('numbers')"));
        Assert.Null(await session.ValueAsync("select pg_relation_size(4294967295)"));
    }
}
