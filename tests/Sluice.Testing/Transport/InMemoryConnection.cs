using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Sluice.Testing.Transport;

/// <summary>
/// A Kestrel connection without a socket: what the server writes arrives at <see cref="Client"/>, and the other way round.
/// Pipes hold <c>pauseBytes</c> before a write waits, so backpressure can be seen.
/// </summary>
public sealed class InMemoryConnection : ConnectionContext, IConnectionLifetimeNotificationFeature
{
    private readonly CancellationTokenSource _closed = new();
    private readonly CancellationTokenSource _closeRequested = new();
    private readonly Pipe _toServer;
    private readonly Pipe _toClient;
    private int _aborted;

    public InMemoryConnection(long pauseBytes = 64 * 1024)
    {
        var options = new PipeOptions(pauseWriterThreshold: pauseBytes, resumeWriterThreshold: pauseBytes / 2, useSynchronizationContext: false);
        _toServer = new Pipe(options);
        _toClient = new Pipe(options);
        Transport = new DuplexPipe(_toServer.Reader, _toClient.Writer);
        Client = new DuplexStream(_toClient.Reader, _toServer.Writer);
        ConnectionClosed = _closed.Token;
        ConnectionClosedRequested = _closeRequested.Token;
        LocalEndPoint = new IPEndPoint(IPAddress.Loopback, 5432);
        RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, 50000);
        Features.Set<IConnectionLifetimeNotificationFeature>(this);
    }

    /// <summary>The client's end. Disposing it hangs up.</summary>
    public Stream Client { get; }

    public override string ConnectionId { get; set; } = "test";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new ConnectionItems();

    public override IDuplexPipe Transport { get; set; }

    public CancellationToken ConnectionClosedRequested { get; set; }

    /// <summary>Why the server cut the connection; null when it did not.</summary>
    public ConnectionAbortedException? AbortReason { get; private set; }

    /// <summary>What SIGTERM does: asks the session to end in order.</summary>
    public void RequestClose() => _closeRequested.Cancel();

    /// <summary>What a client that vanishes does: the transport reports the connection closed and its pipes fail.</summary>
    public void Vanish()
    {
        _toServer.Writer.Complete(new ConnectionResetException("Connection reset by peer"));
        _toClient.Reader.Complete();
        _closed.Cancel();
    }

    public override void Abort(ConnectionAbortedException abortReason)
    {
        if (Interlocked.Exchange(ref _aborted, 1) == 1)
            return;
        AbortReason = abortReason;
        _toServer.Writer.Complete(abortReason);
        _toClient.Writer.Complete();
        _closed.Cancel();
    }

    public override async ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _aborted, 1);
        await _toServer.Reader.CompleteAsync();
        await _toClient.Writer.CompleteAsync();
        await _closed.CancelAsync();
        _closed.Dispose();
        _closeRequested.Dispose();
        await base.DisposeAsync();
    }

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
