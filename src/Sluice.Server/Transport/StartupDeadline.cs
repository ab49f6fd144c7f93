using Microsoft.AspNetCore.Connections;

namespace Sluice.Server.Transport;

/// <summary>One clock over negotiation, TLS and login. When it runs out the connection is cut; nobody has earned an answer yet.</summary>
internal sealed class StartupDeadline : IDisposable
{
    private readonly ITimer _timer;

    public StartupDeadline(TimeSpan timeout, TimeProvider time, ConnectionContext connection) =>
        _timer = time.CreateTimer(
            state => ((ConnectionContext)state!).Abort(new ConnectionAbortedException("The startup deadline passed.")),
            connection,
            timeout,
            Timeout.InfiniteTimeSpan);

    /// <summary>The client is in; the clock stops.</summary>
    public void Met() => _timer.Dispose();

    public void Dispose() => _timer.Dispose();
}
