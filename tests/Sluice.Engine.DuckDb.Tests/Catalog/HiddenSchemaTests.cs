using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog;

/// <summary>What the catalogs are made of is not the client's.</summary>
public sealed class HiddenSchemaTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("show tables")]
    [InlineData("select table_name from duckdb_tables() union all select view_name from duckdb_views()")]
    [InlineData("select table_name from duckdb_tables union all select view_name from duckdb_views")]
    [InlineData("select distinct table_name from duckdb_columns()")]
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
        Assert.DoesNotContain(await session.QueryAsync("select schema_name from duckdb_schemas()"), row => ((string)row[0]!).StartsWith("pg", StringComparison.Ordinal));
        Assert.Equal(
            ["information_schema", "pg_catalog", "pg_temp_3", "pg_toast", "pg_toast_temp_3", "public"],
            (await session.QueryAsync("select nspname::text from pg_namespace order by 1")).Select(row => row[0]));
    }

    [Fact]
    public async Task Where_the_lake_s_files_lie_is_not_told()
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Null(await session.ValueAsync("select sql from duckdb_views() where view_name = 'numbers'"));
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
