using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Output;
using Sluice.Server.Cancellation;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Handshakes;

namespace Sluice.Server.Transport.Tls;

/// <summary>
/// The middleware before TLS (protocol, "SSL Session Encryption"): answers SSLRequest and GSSENCRequest, lets a ClientHello
/// pass, takes a plaintext CancelRequest and refuses everything else. After it the connection is just a pipe.
/// </summary>
internal sealed class TlsNegotiation(
    ConnectionDelegate next, CancelRegistry cancels, TlsCredentials credentials, HandshakeLog handshakes, TimeProvider time, IHostApplicationLifetime lifetime,
    ILogger<TlsNegotiation> log)
{
    /// <summary>ContentType handshake, the first byte of a TLS record (RFC 8446, 5.1).</summary>
    private const byte TlsHandshakeRecord = 0x16;

    public async Task OnConnectionAsync(ConnectionContext context)
    {
        TlsPath? path;
        try
        {
            path = await NegotiateAsync(context);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // A probe that reset, the startup deadline, or the server's end: nobody to answer.
            Log.ClientGone(log, context.ConnectionId, gone.Message);
            return;
        }

        if (path is null)
            return;
        context.Features.Set(path);
        await next(context);
    }

    /// <summary>How the client came to TLS; null when there is nothing to go on with.</summary>
    private async ValueTask<TlsPath?> NegotiateAsync(ConnectionContext context)
    {
        var input = context.Transport.Input;
        var encryptionRefused = false;
        while (true)
        {
            var result = await input.ReadAsync(lifetime.ApplicationStopping);
            var buffer = result.Buffer;
            if (!encryptionRefused && !buffer.IsEmpty && buffer.FirstSpan[0] == TlsHandshakeRecord)
            {
                input.AdvanceTo(buffer.Start);
                return TlsPath.Direct;
            }

            if (!TryCut(ref buffer, out var packet, out var malformed))
            {
                input.AdvanceTo(buffer.Start, buffer.End);
                if (result.IsCompleted || malformed)
                    return null;
                continue;
            }

            // Exactly the packet is consumed: a ClientHello behind it in the same segment belongs to TLS.
            input.AdvanceTo(buffer.Start);
            switch (packet)
            {
                case SslRequest:
                    await context.Transport.Output.WriteAsync("S"u8.ToArray());
                    return TlsPath.Negotiated;
                case GssEncRequest when !encryptionRefused:
                    encryptionRefused = true;
                    await context.Transport.Output.WriteAsync("N"u8.ToArray());
                    continue;
                case CancelRequest cancel:
                    cancels.Cancel(cancel, context.ConnectionId);
                    return null;
                case StartupMessage startup:
                    handshakes.Report(new HandshakeFailure(
                        ClientAddress.Of(context.RemoteEndPoint), HandshakeCause.PlaintextRefused, credentials.Current.Identity.Certificate, ""));
                    await RefuseAsync(context.Transport.Output, PlaintextRefusal.Of(startup, context.RemoteEndPoint, time.GetUtcNow()));
                    return null;
                default:
                    await RefuseAsync(context.Transport.Output, PlaintextRefusal.Repeated(packet));
                    return null;
            }
        }
    }

    /// <summary>Garbage, HTTP and port scans are not told anything: who speaks no protocol gets no answer in it.</summary>
    private static bool TryCut(ref ReadOnlySequence<byte> buffer, out StartupPacket packet, out bool malformed)
    {
        packet = null!;
        malformed = false;
        try
        {
            if (!FrameReader.TryReadStartup(ref buffer, out var payload))
                return false;
            packet = StartupPacket.Decode(payload);
            return true;
        }
        catch (PgErrorException)
        {
            malformed = true;
            return false;
        }
    }

    private static async ValueTask RefuseAsync(PipeWriter output, PgError error)
    {
        using var buffer = new MessageBuffer(512);
        new ErrorResponse(error).Write(buffer);
        await output.WriteAsync(buffer.Written);
    }
}
