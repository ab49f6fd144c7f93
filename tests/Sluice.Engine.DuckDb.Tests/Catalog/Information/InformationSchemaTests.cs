using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Information;

public sealed class InformationSchemaTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task The_lake_is_base_tables_that_cannot_be_written()
    {
        await using var session = await fixture.Test.SessionAsync();
        var rows = await session.QueryAsync("select table_catalog, table_name, table_type, is_insertable_into from information_schema.tables where table_schema = 'public'");
        Assert.Equal(["lake", "numbers", "BASE TABLE", "NO"], Assert.Single(rows));
    }

    [Fact]
    public async Task Columns_have_their_types()
    {
        await using var session = await fixture.Test.SessionAsync();
        var rows = await session.QueryAsync(
            "select column_name, ordinal_position, data_type, udt_name, numeric_precision, numeric_scale from information_schema.columns where table_name = 'numbers' order by 2");
        Assert.Equal([["id", 1, "bigint", "int8", 64, 0], ["label", 2, "text", "text", null, null]], rows);
    }

    [Fact]
    public async Task Every_relation_can_be_read()
    {
        await using var session = await fixture.Test.SessionAsync();
        foreach (var row in await session.QueryAsync("select relname from pg_class where relnamespace = 'information_schema'::regnamespace and relkind in ('r', 'v')"))
            await session.QueryAsync($"select * from information_schema.{row[0]}");
    }
}
