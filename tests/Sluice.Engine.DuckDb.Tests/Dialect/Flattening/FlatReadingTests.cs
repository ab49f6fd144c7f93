using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Dialect.Flattening;

public sealed class FlatReadingTests : IAsyncLifetime
{
    private const string Columns = "select attname::text from pg_attribute where attrelid = 'orders'::regclass and attnum > 0 order by attnum";

    private static readonly string[] Whole = ["id", "buyer", "lines"];
    private static readonly string[] Flat = ["id", "buyer.name", "buyer.home.city", "buyer.tags", "lines"];

    private TestEngine _test = null!;
    private IEngineSession _session = null!;

    public async Task InitializeAsync()
    {
        _test = await TestEngine.StartAsync(lake => File.WriteAllText(Path.Combine(lake, "orders.ndjson"), """
            {"id":1,"buyer":{"name":"Ada","home":{"city":"Paris"},"tags":["a","b"]},"lines":[{"sku":"x"}]}
            {"id":2,"buyer":null,"lines":[]}

            """));
        _session = await _test.SessionAsync();
    }

    public async Task DisposeAsync()
    {
        await _session.DisposeAsync();
        await _test.DisposeAsync();
    }

    [Theory]
    [InlineData("select * from orders")]
    [InlineData("select * from public.orders")]
    [InlineData("select * from lake.public.orders o")]
    [InlineData("table orders")]
    [InlineData("from orders")]
    [InlineData("from public.orders")]
    [InlineData("select q.* from (select * from orders) q")]
    public async Task Follows_the_session(string sql)
    {
        Assert.Equal(Whole, await NamesAsync(sql));
        await FlattenAsync(true);
        Assert.Equal(Flat, await NamesAsync(sql));
        await FlattenAsync(false);
        Assert.Equal(Whole, await NamesAsync(sql));
    }

    [Theory]
    [InlineData("select * from \"orders?FLATTEN\"")]
    [InlineData("select * from \"orders?flatten\"")]
    [InlineData("select * from public.\"orders?FLATTEN\"")]
    [InlineData("select \"orders?FLATTEN\".* from \"orders?FLATTEN\"")]
    [InlineData("select o.* from \"orders?FLATTEN\" as o")]
    [InlineData("from \"orders?FLATTEN\"")]
    [InlineData("from public.\"orders?FLATTEN\"")]
    [InlineData("from \"orders?FLATTEN\" select \"orders?FLATTEN\".*")]
    public async Task A_suffix_asks_for_one_query(string sql)
    {
        Assert.Equal(Flat, await NamesAsync(sql));
        await FlattenAsync(true);
        Assert.Equal(Flat, await NamesAsync(sql));
    }

    [Fact]
    public async Task The_suffix_means_the_table_itself_where_nothing_is_nested()
    {
        Assert.Equal(["id", "label"], await NamesAsync("select * from \"numbers?FLATTEN\""));
        Assert.Equal(SqlStates.UndefinedTable, (await _session.ErrorAsync("select * from \"nothing?FLATTEN\"")).SqlState);
    }

    [Fact]
    public async Task Leaves_are_columns_like_others()
    {
        await FlattenAsync(true);
        Assert.Equal("Paris", await _session.ValueAsync("select \"buyer.home.city\" from orders where \"buyer.name\" = 'Ada'"));
        Assert.Equal(1L, await _session.ValueAsync("select count(*) from public.orders where public.orders.\"buyer.home.city\" is null"));
        Assert.Equal("b", await _session.ValueAsync("select \"buyer.tags\"[2] from orders where id = 1"));
        Assert.Equal(SqlStates.UndefinedColumn, (await _session.ErrorAsync("select buyer from orders")).SqlState);
    }

    [Fact]
    public async Task Names_of_the_query_and_temporary_tables_come_first()
    {
        await FlattenAsync(true);
        Assert.Equal(["z"], await NamesAsync("with orders as (select 1 as z) select * from orders"));
        await _session.ExecuteAsync("create temp table orders as select 1 as own");
        Assert.Equal(["own"], await NamesAsync("select * from orders"));
        Assert.Equal(Flat, await NamesAsync("select * from public.orders"));
    }

    [Fact]
    public async Task The_catalogs_tell_what_select_gives()
    {
        Assert.Equal(Whole, await TextsAsync(Columns));
        await FlattenAsync(true);
        Assert.Equal(Flat, await TextsAsync(Columns));
        Assert.Equal((short)Flat.Length, await _session.ValueAsync("select relnatts from pg_class where relname = 'orders'"));
        Assert.Equal(Flat, await TextsAsync("select column_name::text from information_schema.columns where table_name = 'orders'"));
        await using var query = await PrepareAsync("select * from orders");
        Assert.Equal(
            query.Columns.Select(column => (object)(long)column.PgType.Oid),
            (await _session.QueryAsync("select atttypid::int8 from pg_attribute where attrelid = 'orders'::regclass and attnum > 0 order by attnum")).Select(row => row[0]!));
    }

    [Fact]
    public async Task A_prepared_statement_keeps_what_it_was_prepared_for()
    {
        await using var all = await PrepareAsync("select * from orders");
        await using var ids = await PrepareAsync("select id from orders order by id");
        await using var columns = await PrepareAsync(Columns);
        await FlattenAsync(true);
        // DuckDB plans again what it has prepared when there is another table.
        await _session.ExecuteAsync("create temp table other (a int)");
        Assert.Equal(Whole.Length, (await RowsAsync(all))[0].Length);
        Assert.Equal(Flat, await NamesAsync("select * from orders"));
        Assert.Equal([1L, 2L], (await RowsAsync(ids)).Select(row => row[0]));
        Assert.Equal(Whole, (await RowsAsync(columns)).Select(row => row[0]));
        Assert.Equal(Flat, await TextsAsync(Columns));
    }

    [Fact]
    public async Task A_view_keeps_what_it_was_made_of()
    {
        await _session.ExecuteAsync("create temp view whole as select * from orders");
        await FlattenAsync(true);
        await _session.ExecuteAsync("create temp view flat as select * from orders");
        Assert.Equal(Whole, await NamesAsync("select * from whole"));
        await FlattenAsync(false);
        Assert.Equal(Flat, await NamesAsync("select * from flat"));
    }

    [Fact]
    public async Task A_view_of_a_temporary_table_is_of_that()
    {
        const string Make = "create or replace temp view made as select * from orders";
        await FlattenAsync(true);
        await _session.ExecuteAsync(Make);
        Assert.Equal(Flat, await NamesAsync("select * from made"));
        await _session.ExecuteAsync("create temp table orders as select 1 as own");
        await _session.ExecuteAsync(Make);
        Assert.Equal(["own"], await NamesAsync("select * from made"));
    }

    [Fact]
    public async Task Sessions_read_each_their_own_way()
    {
        await using var other = await _test.SessionAsync();
        await FlattenAsync(true);
        Assert.Equal(Flat, await NamesAsync("select * from orders"));
        await using var query = await other.PrepareAsync(new QueryText("select * from orders", []), CancellationToken.None);
        Assert.Equal(Whole, query.Columns.Select(column => column.Name));
    }

    private async Task FlattenAsync(bool isOn) => await _session.SetFlattenAsync(isOn, CancellationToken.None);

    private ValueTask<IPreparedQuery> PrepareAsync(string sql) => _session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);

    private async Task<string[]> NamesAsync(string sql)
    {
        await using var query = await PrepareAsync(sql);
        Assert.Equal(query.Columns.Count, (await RowsAsync(query))[0].Length);
        return [.. query.Columns.Select(column => column.Name)];
    }

    private async Task<string[]> TextsAsync(string sql) => [.. (await _session.QueryAsync(sql)).Select(row => (string)row[0]!)];

    private static async Task<List<object?[]>> RowsAsync(IPreparedQuery query)
    {
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        return await cursor.RestAsync();
    }
}
