using System.Net;
using Microsoft.AspNetCore.Connections;
using Sluice.Certificates.Chains;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Transport;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Connections;

/// <summary>A client behind TLS: frames in, messages out, and what the handshake told of it.</summary>
internal sealed class ClientConnection(ConnectionContext context, FrameLimits limits) : IDisposable
{
    public string Id => context.ConnectionId;

    public string RemoteAddress => ClientAddress.Of(context.RemoteEndPoint);

    /// <summary>Null on connections in memory.</summary>
    public IPEndPoint? Remote => context.RemoteEndPoint as IPEndPoint;

    /// <summary>Where the client reached the server; null on connections in memory.</summary>
    public IPEndPoint? Local => context.LocalEndPoint as IPEndPoint;

    public FrameInput Input { get; } = new(context.Transport.Input);

    public OutputChannel Output { get; } = new(context.Transport.Output);

    /// <summary>Fires when the client is gone, even while nobody reads from it.</summary>
    public CancellationToken Closed => context.ConnectionClosed;

    /// <summary>The leaf this connection was shown; null without TLS (in-memory connections).</summary>
    public ServedCertificate? Certificate => Tls?.Served;

    /// <summary>What the TLS handshake settled; null without TLS (in-memory connections).</summary>
    public TlsSession? Tls => context.Features.Get<TlsSession>();

    /// <summary>Login is over: the startup deadline no longer counts, and messages may be as long as a session's.</summary>
    public void Admit()
    {
        context.Features.Get<StartupDeadline>()?.Met();
        context.Features.Get<WaitingPlace>()?.Dispose();
        Input.Limits = limits;
    }

    /// <summary>Writes an error and sends it with all that is waiting.</summary>
    public ValueTask SendErrorAsync(PgError error, CancellationToken cancellationToken)
    {
        Output.Buffer.DropUnfinished();
        new ErrorResponse(error).Write(Output.Buffer);
        return Output.FlushAsync(cancellationToken);
    }

    /// <summary>The last word of a connection, if the client is still there to hear it. Cancelling gives up waiting for that.</summary>
    public async ValueTask TrySendErrorAsync(PgError error, CancellationToken cancellationToken)
    {
        try
        {
            await SendErrorAsync(error, cancellationToken);
        }
        catch (Exception late) when (late is ClientGoneException or OperationCanceledException)
        {
            // It left first, or reads nothing; the error is in the log.
            return;
        }
    }

    public void Dispose() => Output.Dispose();
}
