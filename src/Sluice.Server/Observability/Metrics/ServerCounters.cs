using Sluice.Server.Observability.Handshakes;

namespace Sluice.Server.Observability.Metrics;

/// <summary>What the server counts since it started. Safe from any thread.</summary>
internal sealed class ServerCounters(TimeProvider time)
{
    private readonly long[] _failures = new long[HandshakeCauses.All.Count];
    private long _handshakes;
    private long _loginsFailed;
    private long _reloads;
    private long _reloadsFailed;

    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    /// <summary>TLS handshakes after which the client sent something.</summary>
    public long Handshakes => Interlocked.Read(ref _handshakes);

    /// <summary>Logins refused with 28000 or 28P01; who could not verify the server never tried one.</summary>
    public long LoginsFailed => Interlocked.Read(ref _loginsFailed);

    public long Reloads => Interlocked.Read(ref _reloads);

    public long ReloadsFailed => Interlocked.Read(ref _reloadsFailed);

    public long HandshakesFailed(HandshakeCause cause) => Interlocked.Read(ref _failures[(int)cause]);

    public void HandshakeFailed(HandshakeCause cause) => Interlocked.Increment(ref _failures[(int)cause]);

    public void HandshakeSucceeded() => Interlocked.Increment(ref _handshakes);

    public void LoginFailed() => Interlocked.Increment(ref _loginsFailed);

    public void Reloaded(bool ok) => Interlocked.Increment(ref ok ? ref _reloads : ref _reloadsFailed);
}
