using Sluice.Engine.DuckDb.Tests.Lake;
using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog;

public sealed class LakeRowsTests
{
    [Fact]
    public async Task A_table_is_found_with_its_columns()
    {
        await using var test = await TestEngine.StartAsync();
        await using var session = await test.SessionAsync();
        var row = Assert.Single(await session.QueryAsync(
            """
            select c.relkind::text, c.relpersistence::text, c.relnatts, n.nspname::text, obj.description
            from pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace left join pg_description obj on obj.objoid = c.oid
            where c.relname = 'numbers'
            """));
        Assert.Equal(["r", "p", (short)2, "public", "numbers.csv"], row);
        var columns = await session.QueryAsync(
            """
            select a.attname::text, a.attnum, t.typname::text, a.attlen, a.atttypmod from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = (select oid from pg_class where relname = 'numbers') order by a.attnum
            """);
        Assert.Equal(
            ["tableoid", "cmax", "xmax", "cmin", "xmin", "ctid", "id", "label"], columns.Select(column => column[0]));
        Assert.Equal(["id", (short)1, "int8", (short)8, -1], columns[6]);
        Assert.Equal(["label", (short)2, "text", (short)-1, -1], columns[7]);
    }

    [Theory]
    [InlineData("1.25::decimal(10,2)", "numeric", 655366, 0)]
    [InlineData("[1, 2]", "_int4", -1, 1)]
    [InlineData("[[1], [2, 3]]", "json", -1, 0)]
    [InlineData("{'a': 1}", "json", -1, 0)]
    [InlineData("date '2026-01-01'", "date", -1, 0)]
    [InlineData("1::utinyint", "int2", -1, 0)]
    public async Task A_column_has_the_type_its_values_are_sent_as(string value, string type, int modifier, int dimensions)
    {
        await using var test = await TestEngine.StartAsync(lake => Write(lake, "sample", $"select {value} as c"));
        await using var session = await test.SessionAsync();
        var row = Assert.Single(await session.QueryAsync(
            """
            select t.typname::text, a.atttypmod, a.attndims::int, a.atttypid::int8 from pg_attribute a join pg_type t on t.oid = a.atttypid
            join pg_class c on c.oid = a.attrelid where c.relname = 'sample' and a.attnum = 1
            """));
        Assert.Equal([type, modifier, dimensions], row[..3]);
        await using var query = await session.PrepareAsync(new QueryText("select c from sample", []), CancellationToken.None);
        Assert.Equal((long)query.Columns[0].PgType.Oid, row[3]);
        Assert.Equal(1f, await session.ValueAsync("select reltuples from pg_class where relname = 'sample'"));
    }

    [Fact]
    public async Task A_table_keeps_its_OID_over_restarts_and_beside_new_ones()
    {
        await using var first = await TestEngine.StartAsync();
        await using var second = await TestEngine.StartAsync(lake =>
        {
            for (var i = 0; i < 20; i++)
                File.WriteAllText(Path.Combine(lake, $"more{i}.csv"), "a\n1\n");
        });
        await using var before = await first.SessionAsync();
        await using var after = await second.SessionAsync();
        const string Oid = "select oid::int8 from pg_class where relname = 'numbers'";
        Assert.Equal(await before.ValueAsync(Oid), await after.ValueAsync(Oid));
        Assert.Equal(0L, await after.ValueAsync("select count(*) - count(distinct oid) from pg_class"));
    }

    [Theory]
    [InlineData("a\"b;c--d")]
    [InlineData("O'Neill $1")]
    [InlineData("größe 日本")]
    [InlineData("tab\tand back\\slash")]
    public async Task A_column_may_be_called_anything(string name)
    {
        await using var test = await TestEngine.StartAsync(
            lake => Write(lake, "odd", $"select 1 as \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        await using var session = await test.SessionAsync();
        Assert.Equal(
            name,
            await session.ValueAsync("select attname::text from pg_attribute where attnum = 1 and attrelid = (select oid from pg_class where relname = 'odd')"));
    }

    [Fact]
    public async Task A_table_s_name_of_63_bytes_is_whole()
    {
        var name = new string('ü', 31) + "x";
        await using var test = await TestEngine.StartAsync(lake => File.WriteAllText(Path.Combine(lake, name + ".csv"), "a\n1\n"));
        await using var session = await test.SessionAsync();
        Assert.Equal(1L, await session.ValueAsync($"select count(*) from pg_class where relname = '{name}'"));
    }

    private static void Write(string lake, string table, string query) => Samples.Write($"COPY ({query}) TO '{lake}/{table}.parquet' (FORMAT parquet)");
}
