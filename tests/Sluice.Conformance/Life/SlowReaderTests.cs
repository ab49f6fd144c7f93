using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Life;

/// <summary>Ten million wide rows for a reader who has stopped: the engine waits, memory does not grow.</summary>
[Collection(OwnServersCollection.Name)]
[Trait("Category", "Slow")]
public sealed class SlowReaderTests
{
    private const long Permitted = 300L * 1024 * 1024;

    private const string TenMillionWideRows =
        "select i, repeat('a', 200) || i::text as a, repeat('b', 200) || i::text as b, repeat('c', 200) || i::text as c "
        + "from generate_series(1, 10000000) as g(i)";

    [Theory]
    [InlineData("simple")]
    [InlineData("extended")]
    public async Task Memory_stays_while_nobody_reads_and_a_cancel_frees_it(string protocol)
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path);
        await using var client = await WireClient.ConnectAsync(server.Target);
        // The engine is open and the code compiled: what idle costs is measured now.
        await client.QueryAsync("select i, repeat('a', 200) as a from generate_series(1, 10000) as g(i)");
        var idle = server.ReadResidentBytes();
        await client.SendAsync(protocol == "simple"
            ? [Frontend.Query(TenMillionWideRows)]
            : [Frontend.Parse("", TenMillionWideRows), Frontend.Bind("", ""), Frontend.Execute(""), Frontend.Sync]);
        Assert.InRange(await HighestAsync(server, TimeSpan.FromSeconds(20)) - idle, long.MinValue, Permitted);

        await ProcessorTime.WaitUntilIdleAsync(server.ProcessId);

        await using var canceller = await SecureStart.PlainAsync(server.Target);
        await canceller.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
        await SecureStart.ReadAllAsync(canceller);
        var (rows, error) = await DrainAsync(client);
        Assert.Equal("57014", error);
        Assert.InRange(rows, 1, 9_999_999);
        Assert.InRange(server.ReadResidentBytes() - idle, long.MinValue, Permitted);
        Assert.Equal("DataRow \"1\"", (await client.QueryAsync("select 1::int4 as a"))[1].ToString());
    }

    [Fact]
    public async Task Whose_session_is_ended_by_another_holds_nothing()
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path);
        await using var stopped = await WireClient.ConnectAsync(server.Target);
        await stopped.SendAsync(Frontend.Query(TenMillionWideRows));
        await stopped.ReadAsync();
        await ProcessorTime.WaitUntilIdleAsync(server.ProcessId);
        await using var other = await WireClient.ConnectAsync(server.Target);
        Assert.Equal("DataRow \"t\"", (await other.QueryAsync($"select pg_terminate_backend({stopped.ProcessId})"))[1].ToString());
        for (var left = 100; (await other.QueryAsync("select count(*)::int4 as n from pg_stat_activity"))[1].ToString() != "DataRow \"1\""; left--)
        {
            Assert.True(left > 0, "the session is still there");
            await Task.Delay(200);
        }
    }

    private static async Task<long> HighestAsync(SluiceServer server, TimeSpan duration)
    {
        var highest = 0L;
        for (var left = duration; left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(250))
        {
            await Task.Delay(250);
            highest = Math.Max(highest, server.ReadResidentBytes());
        }

        return highest;
    }

    /// <summary>Reads up to ReadyForQuery without keeping anything: how many rows, and the error's SQLSTATE.</summary>
    private static async Task<(long Rows, string? Error)> DrainAsync(WireClient client)
    {
        var rows = 0L;
        string? error = null;
        while (true)
        {
            var message = await client.ReadAsync();
            switch (message.Type)
            {
                case 'D': rows++; break;
                case 'E': error = message.ErrorFields()['C']; break;
                case 'Z': return (rows, error);
            }
        }
    }
}
