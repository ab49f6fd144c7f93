using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Handshakes;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Transport;

/// <summary>
/// The middleware behind TLS: waits for a client's first byte. A client that does not like the certificate's name, or is not told why
/// it cannot verify, says so only by leaving before it.
/// </summary>
internal sealed class FirstPacket(
    ConnectionDelegate next, HandshakeLog handshakes, ServerCounters counters, IHostApplicationLifetime lifetime, ILogger<FirstPacket> log)
{
    public async Task OnConnectionAsync(ConnectionContext context)
    {
        if (LacksAlpn(context))
        {
            Report(context, HandshakeCause.NoAlpn);
            return;
        }

        if (!await IsThereAsync(context))
            return;
        counters.HandshakeSucceeded();
        await next(context);
    }

    /// <summary>Direct TLS is only allowed with ALPN, so that no other protocol's client can be made to speak to us.</summary>
    private static bool LacksAlpn(ConnectionContext context) =>
        context.Features.Get<TlsPath>() is { IsDirect: true } && context.Features.Get<TlsSession>() is not { HasAlpn: true };

    private async ValueTask<bool> IsThereAsync(ConnectionContext context)
    {
        Exception? failure = null;
        var tally = context.Features.Get<TlsTally>() ?? new TlsTally();
        try
        {
            var result = await context.Transport.Input.ReadAsync(lifetime.ApplicationStopping);
            var isEmpty = result.Buffer.IsEmpty;
            context.Transport.Input.AdvanceTo(result.Buffer.Start);
            if (!isEmpty)
            {
                tally.Done();
                return true;
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // What comes next tells the client that the server is going.
            return true;
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            failure = broken;
        }

        var cause = HandshakeOutcome.AfterHandshake(failure, tally);
        if (cause is { } known)
            Report(context, known);
        else
            TlsLog.NoHandshake(log, context.ConnectionId, failure?.Message ?? "closed");
        return false;
    }

    private void Report(ConnectionContext context, HandshakeCause cause)
    {
        if (context.Features.Get<TlsSession>() is { } tls)
            handshakes.Report(new HandshakeFailure(ClientAddress.Of(context.RemoteEndPoint), cause, tls.Served, tls.ServerName));
    }
}
