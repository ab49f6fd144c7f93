using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Life;

/// <summary>No more sessions than permitted, and the refusal is said in the protocol, inside TLS.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class AdmissionTests
{
    [Fact]
    public async Task One_session_too_many_is_refused_until_another_ends()
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path, "--max-connections", "2");
        await using var first = await WireClient.ConnectAsync(server.Target);
        await using (await WireClient.ConnectAsync(server.Target))
        {
            await using var third = await SecureStart.TlsAsync(server.Target);
            var said = await third.TryLogInAsync(server.Target);
            Assert.Equal("ErrorResponse FATAL 53300 sorry, too many clients already", said[^1].ToString());
            Assert.Null(await third.TryReadAsync());
        }

        await using var later = await ConnectWhenFreeAsync(server.Target);
        Assert.Equal("DataRow \"1\"", (await later.QueryAsync("select 1::int4 as a"))[1].ToString());
        Assert.Equal("DataRow \"2\"", (await first.QueryAsync("select 2::int4 as a"))[1].ToString());
    }

    [Fact]
    public async Task A_full_server_still_takes_cancels()
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path, "--max-connections", "1");
        await using var client = await WireClient.ConnectAsync(server.Target);
        await Cancel.EndlessQuery.StartAsync(client, server.ProcessId);
        await using var canceller = await SecureStart.PlainAsync(server.Target);
        await canceller.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
        Assert.Equal("57014", (await client.ReadUntilReadyAsync()).First(message => message.Type == 'E').ErrorFields()['C']);
    }

    /// <summary>The place of a session that hung up is free a moment later.</summary>
    private static async Task<WireClient> ConnectWhenFreeAsync(WireTarget target)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var client = await SecureStart.TlsAsync(target);
            if ((await client.TryLogInAsync(target))[^1].Type == 'Z')
                return client;
            await client.DisposeAsync();
            await Task.Delay(100);
        }

        throw new TimeoutException("the place was not free after two seconds");
    }
}
