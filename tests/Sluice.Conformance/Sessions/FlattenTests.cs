using Sluice.Conformance.Catalogs;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Sessions;

/// <summary>sluice.flatten is a parameter like PostgreSQL's own, and decides what a session reads and sees in the catalogs (docs/lake.md).</summary>
public sealed class FlattenTests : IAsyncLifetime
{
    private const string All = "select * from orders order by id";

    private const string Columns = """
        SELECT a.attname, t.typname FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        WHERE c.relname = 'orders' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
        """;

    private static readonly string[] Whole = ["id", "buyer"];
    private static readonly string[] Flat = ["id", "buyer.name", "buyer.home.city"];

    private readonly DirectoryInfo _lake = Directory.CreateTempSubdirectory("sluice-flatten-");
    private SluiceServer _server = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_lake.FullName, "orders.ndjson"), """
            {"id":1,"buyer":{"name":"Ada","home":{"city":"Paris"}}}
            {"id":2,"buyer":{"name":"Bob","home":{"city":"Rome"}}}

            """);
        _server = await SluiceServer.StartAsync(_lake.FullName);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _lake.Delete(recursive: true);
    }

    [Theory]
    [InlineData("sluice.flatten", "on")]
    [InlineData("options", "-c sluice.flatten=on")]
    [InlineData("options", "--sluice.flatten=true")]
    public async Task May_be_given_at_the_start(string name, string value)
    {
        await using var client = await WireClient.ConnectAsync(_server.Target, (name, value));
        Assert.Equal(Flat, await NamesAsync(client, All));
        await client.QueryAsync("set sluice.flatten = off");
        Assert.Equal(Whole, await NamesAsync(client, All));
        await client.QueryAsync("reset sluice.flatten");
        Assert.Equal(Flat, await NamesAsync(client, All));
        Assert.Equal(["on|client"], await RowsAsync(client, "select setting, source from pg_settings where name = 'sluice.flatten'"));
    }

    [Fact]
    public async Task Is_set_reset_and_rolled_back_like_any_parameter()
    {
        await using var client = await WireClient.ConnectAsync(_server.Target);
        Assert.Equal(["off"], await RowsAsync(client, "show sluice.flatten"));
        await client.QueryAsync("begin; set local sluice.flatten = on");
        Assert.Equal(Flat, await NamesAsync(client, All));
        await client.QueryAsync("commit");
        Assert.Equal(Whole, await NamesAsync(client, All));
        await client.QueryAsync("begin; set sluice.flatten = on; savepoint s; set sluice.flatten = off; rollback to s");
        Assert.Equal(Flat, await NamesAsync(client, All));
        await client.QueryAsync("rollback");
        Assert.Equal(Whole, await NamesAsync(client, All));
        await client.QueryAsync("select set_config('sluice.flatten', 'yes', false)");
        Assert.Equal(Flat, await NamesAsync(client, All));
        Assert.Equal(["on"], await RowsAsync(client, "select current_setting('sluice.flatten')"));
        await client.QueryAsync("discard all");
        Assert.Equal(Whole, await NamesAsync(client, All));
        Assert.Equal("22023", (await client.QueryAsync("set sluice.flatten = maybe")).Single(message => message.Type == 'E').ErrorFields()['C']);
    }

    [Fact]
    public async Task Catalogs_show_what_is_read()
    {
        await using var client = await WireClient.ConnectAsync(_server.Target);
        Assert.Equal(["id|int8", "buyer|json"], await RowsAsync(client, Columns));
        await client.QueryAsync("set sluice.flatten = on");
        Assert.Equal(["id|int8", "buyer.name|text", "buyer.home.city|text"], await RowsAsync(client, Columns));
        Assert.Equal(
            ["1|id|bigint", "2|buyer.name|text", "3|buyer.home.city|text"],
            await RowsAsync(client, "select ordinal_position, column_name, data_type from information_schema.columns where table_name = 'orders'"));
        Assert.Equal(["orders"], await RowsAsync(client, "select tablename from pg_tables where schemaname = 'public'"));
    }

    [Fact]
    public async Task Prepared_statements_and_cursors_keep_to_what_was_told_of_them()
    {
        await using var client = await WireClient.ConnectAsync(_server.Target);
        await client.QueryAsync($"prepare everything as {All}; prepare names as select (buyer).name from orders order by id; prepare ids as select id from orders order by id");
        await client.QueryAsync("begin; declare c cursor for select * from orders order by id; set sluice.flatten = on");
        Assert.Equal(["""1|{"name":"Ada","home":{"city":"Paris"}}"""], await RowsAsync(client, "fetch c"));
        Assert.Equal(["1", "2"], await RowsAsync(client, "execute ids"));
        Assert.Equal(["Ada", "Bob"], await RowsAsync(client, "execute names"));
        Assert.Equal(Whole, await NamesAsync(client, "execute everything"));
        Assert.Equal(Flat, await NamesAsync(client, All));
    }

    [Fact]
    public async Task A_name_may_ask_for_leaves_in_one_query()
    {
        await using var client = await WireClient.ConnectAsync(_server.Target);
        Assert.Equal(Flat, await NamesAsync(client, "select * from \"orders?FLATTEN\""));
        Assert.Equal(["Rome"], await RowsAsync(client, "select o.\"buyer.home.city\" from \"orders?FLATTEN\" o where o.\"buyer.name\" = 'Bob'"));
        Assert.Equal(["id,buyer.name,buyer.home.city\n1,Ada,Paris\n2,Bob,Rome\n"], await PsqlAnswers.OfAsync(_server.Target, ["copy \"orders?FLATTEN\" to stdout csv header"]));
        Assert.Equal(Whole, await NamesAsync(client, All));
    }

    private static async Task<string[]> NamesAsync(WireClient client, string sql)
    {
        var answer = await client.QueryAsync(sql);
        Assert.Equal(2, answer.Count(message => message.Type == 'D'));
        return [.. answer.Single(message => message.Type == 'T').Columns().Select(field => field.Name)];
    }

    private static async Task<List<string>> RowsAsync(WireClient client, string sql)
    {
        var answer = await client.QueryAsync(sql);
        Assert.DoesNotContain(answer, message => message.Type == 'E');
        return [.. answer.Where(message => message.Type == 'D').Select(message => string.Join('|', message.Texts()))];
    }
}
