using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Sluice.Testing.Transport;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Kit;

public sealed class InMemoryConnectionTests
{
    [Fact]
    public async Task Messages_cross_both_ways()
    {
        await using var connection = new InMemoryConnection();
        await using var client = new WireClient(connection.Client);
        await client.SendAsync(Frontend.Query("select 1"));
        var received = await connection.Transport.Input.ReadAtLeastAsync(14);
        Assert.Equal(Frontend.Query("select 1"), received.Buffer.FirstSpan.ToArray());
        await connection.Transport.Output.WriteAsync("Z\0\0\0\u0005I"u8.ToArray());
        Assert.Equal("ReadyForQuery I", (await client.ReadAsync()).ToString());
    }

    [Fact]
    public async Task A_write_waits_for_a_reader_that_has_stopped()
    {
        await using var connection = new InMemoryConnection(pauseBytes: 1000);
        var write = connection.Transport.Output.WriteAsync(new byte[2000]).AsTask();
        await Task.Delay(50);
        Assert.False(write.IsCompleted);
        await connection.Client.ReadExactlyAsync(new byte[2000]);
        await write.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Hanging_up_ends_the_servers_input()
    {
        await using var connection = new InMemoryConnection();
        await connection.Client.DisposeAsync();
        Assert.True((await connection.Transport.Input.ReadAsync()).IsCompleted);
    }

    [Fact]
    public async Task A_vanished_client_is_reported_closed()
    {
        await using var connection = new InMemoryConnection();
        connection.Vanish();
        Assert.True(connection.ConnectionClosed.IsCancellationRequested);
        await Assert.ThrowsAsync<ConnectionResetException>(async () => await connection.Transport.Input.ReadAsync());
        Assert.True((await connection.Transport.Output.WriteAsync(new byte[1])).IsCompleted);
    }

    [Fact]
    public async Task An_abort_is_seen_by_the_client_and_keeps_its_reason()
    {
        await using var connection = new InMemoryConnection();
        await using var client = new WireClient(connection.Client);
        connection.Abort(new ConnectionAbortedException("enough"));
        Assert.Null(await client.TryReadAsync());
        Assert.Equal("enough", connection.AbortReason!.Message);
        Assert.True(connection.ConnectionClosed.IsCancellationRequested);
    }

    [Fact]
    public async Task A_request_to_close_reaches_the_session()
    {
        await using var connection = new InMemoryConnection();
        var feature = connection.Features.Get<IConnectionLifetimeNotificationFeature>()!;
        Assert.False(feature.ConnectionClosedRequested.IsCancellationRequested);
        connection.RequestClose();
        Assert.True(feature.ConnectionClosedRequested.IsCancellationRequested);
    }
}
