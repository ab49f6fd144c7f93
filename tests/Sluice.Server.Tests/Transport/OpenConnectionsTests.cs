using Microsoft.AspNetCore.Connections;
using Sluice.Server.Transport;
using Sluice.Testing.Transport;

namespace Sluice.Server.Tests.Transport;

public sealed class OpenConnectionsTests
{
    private readonly RecordingLog<OpenConnections> _log = new();
    private readonly OpenConnections _connections;

    public OpenConnectionsTests() => _connections = new OpenConnections(TimeProvider.System, _log);

    [Fact]
    public async Task A_connection_is_closed_when_it_was_served()
    {
        var connection = new InMemoryConnection();
        await _connections.ServeAsync(connection, _ => Task.CompletedTask);
        Assert.Equal(0, await connection.Client.ReadAsync(new byte[1]));
        await _connections.CloseAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_nobody_foresaw_is_logged_and_closes_the_connection()
    {
        var connection = new InMemoryConnection();
        await _connections.ServeAsync(connection, _ => throw new InvalidOperationException("no such thing"));
        Assert.Equal(0, await connection.Client.ReadAsync(new byte[1]));
        Assert.Contains("incident", Assert.Single(_log.Messages));
    }

    [Fact]
    public async Task A_stop_waits_for_those_that_end_by_themselves()
    {
        var ends = new TaskCompletionSource();
        var connection = new InMemoryConnection();
        var serving = _connections.ServeAsync(connection, _ => ends.Task);
        var stopping = _connections.CloseAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        ends.SetResult();
        await stopping;
        await serving;
        Assert.Null(connection.AbortReason);
    }

    [Fact]
    public async Task Those_left_when_the_time_is_up_are_cut()
    {
        var connections = new[] { new InMemoryConnection(), new InMemoryConnection() };
        var serving = connections.Select(connection => _connections.ServeAsync(connection, UntilClosedAsync)).ToList();
        await _connections.CloseAsync(new CancellationToken(canceled: true));
        await Task.WhenAll(serving);
        Assert.All(connections, connection => Assert.NotNull(connection.AbortReason));
    }

    [Fact]
    public async Task One_that_does_not_notice_is_not_waited_for()
    {
        var never = new TaskCompletionSource();
        _ = _connections.ServeAsync(new InMemoryConnection(), _ => never.Task);
        await _connections.CloseAsync(new CancellationToken(canceled: true));
    }

    private static Task UntilClosedAsync(ConnectionContext connection)
    {
        var closed = new TaskCompletionSource();
        connection.ConnectionClosed.Register(() => closed.SetResult());
        return closed.Task;
    }
}
