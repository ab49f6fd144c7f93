using System.Net.Sockets;
using Sluice.Conformance.Cancel;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Life;

/// <summary>A client that is gone costs nothing: its statement stops computing.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class VanishedClientTests
{
    [Theory]
    [InlineData("reset")]
    [InlineData("closed")]
    public async Task A_client_that_vanishes_frees_its_query(string how)
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Target.Host, server.Port);
        await using var client = new WireClient(new NetworkStream(socket, ownsSocket: false));
        await client.RequestTlsAsync(server.Target.Host);
        await client.LogInAsync(server.Target);
        await EndlessQuery.StartAsync(client, server.ProcessId);
        // Lingering for no time sends RST instead of FIN: no TLS farewell either way.
        if (how == "reset")
            socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        await ProcessorTime.WaitUntilIdleAsync(server.ProcessId);
    }
}
