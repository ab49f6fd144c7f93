using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog;

/// <summary>What the catalogs are made of is not the client's.</summary>
public sealed class HiddenSchemaTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("show tables")]
    [InlineData("select tablename::text from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")]
    public async Task Only_the_lake_s_tables_are_listed(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal(["numbers"], (await session.QueryAsync(sql)).Select(row => row[0]));
    }

    [Fact]
    public async Task Schemas_are_PostgreSQL_s()
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal(
            ["information_schema", "pg_catalog", "pg_temp_3", "pg_toast", "pg_toast_temp_3", "public"],
            (await session.QueryAsync("select nspname::text from pg_namespace order by 1")).Select(row => row[0]));
    }

    [Theory]
    [InlineData("show all tables", 1)]
    [InlineData("describe", 0)]
    [InlineData("show schemas", 1)]
    public async Task DuckDB_s_lists_do_not_name_them(string sql, int column)
    {
        await using var session = await fixture.Test.SessionAsync();
        var names = (await session.QueryAsync(sql)).Select(row => (string)row[column]!);
        Assert.DoesNotContain(names, name => name.StartsWith("pg", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("select * from clas")]
    [InlineData("select * from attribut")]
    [InlineData("select * from pg_clas")]
    public async Task No_hint_names_them(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Null((await session.ErrorAsync(sql)).Hint);
    }
}
