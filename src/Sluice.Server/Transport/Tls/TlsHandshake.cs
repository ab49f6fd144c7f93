using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Server.Configuration;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Handshakes;

namespace Sluice.Server.Transport.Tls;

/// <summary>
/// The TLS of a connection, by .NET's SslStream. Our own middleware rather than Kestrel's, which tells nobody why a handshake failed,
/// and why is what a client's owner needs to hear.
/// </summary>
internal sealed class TlsHandshake(
    ConnectionDelegate next, TlsCredentials credentials, CertificateRequests requests, AwakeWait awake, HandshakeLog handshakes, ServerOptions options,
    TimeProvider time, IHostApplicationLifetime lifetime, ILogger<TlsHandshake> log)
{
    public async Task OnConnectionAsync(ConnectionContext context)
    {
        var plain = context.Transport;
        var shown = credentials.Current;
        var tally = new TlsTally();
        var socket = context.Features.Get<IConnectionSocketFeature>()?.Socket;
        var wire = new RecordStream(plain.Input, new ConnectionOutput(socket, plain.Output), tally) { BeforeWaiting = () => awake.For(socket) };
        using var client = new ClientCertificate();
#pragma warning disable CA5359 // It is the client that is not judged here: the rule that fits it does, after the startup packet.
        await using var stream = new SslStream(wire, leaveInnerStreamOpen: true, client.Take);
#pragma warning restore CA5359
        try
        {
            await AuthenticateAsync(stream, shown);
        }
        catch (Exception broken) when (broken is AuthenticationException or IOException or OperationCanceledException)
        {
            if (HandshakeOutcome.OfHandshake(broken, tally) is { } cause)
                handshakes.Report(new HandshakeFailure(ClientAddress.Of(context.RemoteEndPoint), cause, shown.Identity.Certificate, stream.TargetHostName));
            Log.ClientGone(log, context.ConnectionId, (broken.InnerException ?? broken).Message);
            awake.Leave(socket);
            return;
        }

        wire.IsEstablished = true;
        context.Features.Set(tally);
        context.Features.Set(Describe(stream, shown) with { Client = client });
        await using var pipe = new TlsPipe(stream, context);
        context.Transport = pipe;
        try
        {
            await next(context);
        }
        finally
        {
            // The transport closes what it gave us.
            context.Transport = plain;
            awake.Leave(socket);
        }
    }

    private async ValueTask AuthenticateAsync(SslStream stream, TlsCredentials.Shown shown)
    {
        // A handshake under way when the server stops has time to end, so that its client is told; one that stands still holds up nobody.
        using var tooLate = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var stopping = lifetime.ApplicationStopping.Register(() => tooLate.CancelAfter(options.DrainGrace));

        // Not cancelled when the client hangs up: what it said last, an alert, is read first.
        await stream.AuthenticateAsServerAsync(requests.For(shown), tooLate.Token);
    }

    private static TlsSession Describe(SslStream stream, TlsCredentials.Shown shown) => new(
        shown.Identity.Certificate,
        stream.SslProtocol,
        stream.NegotiatedCipherSuite,
        !stream.NegotiatedApplicationProtocol.Protocol.IsEmpty,
        stream.TargetHostName);
}
