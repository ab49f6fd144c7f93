using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Sluice.Server.Sessions;

namespace Sluice.Server.Transport;

/// <summary>The connections being served, so that a stop can wait for them.</summary>
internal sealed class OpenConnections(TimeProvider time, ILogger<OpenConnections> log)
{
    /// <summary>For connections that were cut to notice it.</summary>
    private static readonly TimeSpan CutTime = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly HashSet<ConnectionContext> _open = [];
    private TaskCompletionSource? _closed;

    /// <summary>Serves one from here to its end, and closes it. Does not throw.</summary>
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate serve)
    {
        lock (_lock)
            _open.Add(connection);
        try
        {
            await using (connection)
                await serve(connection);
        }
        catch (Exception unforeseen)
        {
            _ = ErrorPolicy.Unforeseen(unforeseen, connection.ConnectionId, log);
        }
        finally
        {
            lock (_lock)
            {
                _open.Remove(connection);
                if (_open.Count == 0)
                    _closed?.TrySetResult();
            }
        }
    }

    /// <summary>Returns when all have ended, which they do by themselves once the server stops; those left when the time is up are cut.</summary>
    public async Task CloseAsync(CancellationToken timeIsUp)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_open.Count == 0)
                return;
            _closed = closed;
        }

        if (await EndsAsync(closed.Task.WaitAsync(timeIsUp)))
            return;
        foreach (var connection in Left())
            connection.Abort(new ConnectionAbortedException("The server stops."));
        await EndsAsync(closed.Task.WaitAsync(CutTime, time, CancellationToken.None));
    }

    private List<ConnectionContext> Left()
    {
        lock (_lock)
            return [.. _open];
    }

    private static async Task<bool> EndsAsync(Task wait)
    {
        try
        {
            await wait;
            return true;
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException)
        {
            return false;
        }
    }
}
