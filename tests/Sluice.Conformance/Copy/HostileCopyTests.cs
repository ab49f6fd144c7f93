using Sluice.Conformance.Fixtures;
using Sluice.Testing.Processes;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Copy;

/// <summary>COPY FROM STDIN of data nobody should send: an error with its SQLSTATE, nothing kept, and a session that goes on.</summary>
[Collection(ServersCollection.Name)]
public sealed class HostileCopyTests(Servers servers)
{
    private const string Signature = "5047434f50590aff0d0a00";

    /// <summary>The format, the data in hex, and the SQLSTATE.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        // "1", a tab, and a byte that begins no character; then a character cut short, one too long, and a surrogate.
        { "text", "3109ff0a", "22021" },
        { "text", "3109c30a", "22021" },
        { "text", "3109c0800a", "22021" },
        { "text", "3109eda0800a", "22021" },
        { "text", "31096100620a", "22021" },
        { "csv", "312cff0a", "22021" },
        { "csv", "312c00610a", "22021" },
        { "binary", "00", "22P04" },
        { "binary", "ffffffffffffffffffffffffffffffffffffff", "22P04" },
        { "binary", Signature + "ffffffff00000000", "22P04" },
        { "binary", Signature + "000000007fffffff", "22P04" },
        { "binary", Signature + "0000000000000000" + "7fff", "22P04" },
        { "binary", Signature + "0000000000000000" + "0002" + "7fffffff", "54000" },
        { "binary", Signature + "0000000000000000" + "0002" + "fffffffe", "22P04" },
        { "binary", Signature + "0000000000000000" + "0002" + "000000020000" + "0000000162", "08P01" },
        { "binary", Signature + "0000000000000000" + "0002" + "0000000400000001" + "00000001ff", "22021" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Garbage_is_refused_as_PostgreSQL_refuses_it(string format, string data, string sqlState)
    {
        foreach (var server in (string[])["postgres", "sluice"])
        {
            await using var client = await StartAsync(server, format);
            await client.SendAsync(Frontend.CopyData(Convert.FromHexString(data)), Frontend.CopyDone);
            var messages = await client.ReadUntilReadyAsync();
            Assert.Equal((server, sqlState), (server, messages[^2].ErrorFields()['C']));
            Assert.Equal(["0"], await CountAsync(client));
        }
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task CopyFail_amid_a_row_keeps_nothing(string server)
    {
        await using var client = await StartAsync(server, "text");
        await client.SendAsync(Frontend.CopyData("1\tone\n2\ttw"u8), Frontend.CopyFail("enough"));
        var messages = await client.ReadUntilReadyAsync();
        Assert.Equal("57014", messages[^2].ErrorFields()['C']);
        Assert.Equal("COPY from stdin failed: enough", messages[^2].ErrorFields()['M']);
        Assert.Equal(["0"], await CountAsync(client));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Data_behind_the_end_mark_is_not_read(string server)
    {
        await using var client = await StartAsync(server, "text");
        await client.SendAsync(Frontend.CopyData("1\tone\n\\.\n2\ttwo\n\xff garbage"u8), Frontend.CopyData("3\tthree\n"u8), Frontend.CopyDone);
        Assert.Equal("CommandComplete \"COPY 1\"", MessageTrace.Format((await client.ReadUntilReadyAsync())[0]));
        Assert.Equal(["1"], await CountAsync(client));
    }

    [Fact]
    public async Task A_stream_that_is_cut_leaves_nothing_behind()
    {
        var target = await servers.TargetAsync("sluice");
        await using var other = await WireClient.ConnectAsync(target);
        var client = await StartAsync("sluice", "text");
        var processId = client.ProcessId;
        await client.SendAsync(Frontend.CopyData("1\tone\n2\ttw"u8));
        await client.DisposeAsync();
        await Eventually.HoldsAsync(
            async () => await RowsAsync(other, $"select count(*)::int4 from pg_stat_activity where pid = {processId}") is ["0"], "the session ends");
    }

    private async Task<WireClient> StartAsync(string server, string format)
    {
        var client = await WireClient.ConnectAsync(await servers.TargetAsync(server));
        await client.QueryAsync("create temp table hostile (a int4, b text)");
        await client.SendAsync(Frontend.Query($"copy hostile from stdin (format {format})"));
        Assert.Equal('G', (await client.ReadAsync()).Type);
        return client;
    }

    private static Task<List<string?>> CountAsync(WireClient client) => RowsAsync(client, "select count(*)::int4 as n from hostile");

    private static async Task<List<string?>> RowsAsync(WireClient client, string sql) =>
        [.. (await client.QueryAsync(sql)).Where(message => message.Type == 'D').Select(message => message.Texts()[0])];
}
