using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Sluice.Server.Observability;
using Sluice.Server.Transport;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Hosting;

/// <summary>
/// A handshake with ourselves, in memory, while the engine opens: .NET compiles much of TLS when it is first used, and the first client would
/// wait for that.
/// </summary>
internal sealed class Rehearsal(TlsCredentials credentials, ILogger<Rehearsal> log)
{
    /// <summary>Takes its time, milliseconds, and ends whatever comes of it: what failed is logged, and is no reason not to serve.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var shown = credentials.Current;
        var up = new Pipe();
        var down = new Pipe();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await using var server = new SslStream(new DuplexPipeStream(new Ends(up.Reader, down.Writer), new TlsTally()));
        await using var client = new SslStream(new DuplexPipeStream(new Ends(down.Reader, up.Writer), new TlsTally()));
        try
        {
            await Task.WhenAll(
                OrEnd(ended, ServeAsync(server, shown.Options, ended.Token)),
                OrEnd(ended, AskAsync(client, shown.Identity.Certificate.Leaf, ended.Token)));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.RehearsalFailed(log, (e.InnerException ?? e).Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server ends before it has begun.
            return;
        }
    }

    private static async Task ServeAsync(SslStream stream, SslServerAuthenticationOptions options, CancellationToken ended)
    {
        await stream.AuthenticateAsServerAsync(options, ended);
        var packet = new byte[1];
        await stream.ReadExactlyAsync(packet, ended);
        await stream.WriteAsync(packet, ended);
        await stream.FlushAsync(ended);
    }

    private static async Task AskAsync(SslStream stream, X509Certificate2 leaf, CancellationToken ended)
    {
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            EnabledSslProtocols = SslProtocols.Tls13,
            RemoteCertificateValidationCallback = (_, sent, _, _) => sent is not null && leaf.Equals(sent),
            CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck, TrustMode = X509ChainTrustMode.CustomRootTrust },
        };
        await stream.AuthenticateAsClientAsync(options, ended);
        var packet = new byte[1];
        await stream.WriteAsync(packet, ended);
        await stream.FlushAsync(ended);
        await stream.ReadExactlyAsync(packet, ended);
    }

    // One end would wait for the other for ever.
    private static async Task OrEnd(CancellationTokenSource ended, Task part)
    {
        try
        {
            await part;
        }
        catch
        {
            await ended.CancelAsync();
            throw;
        }
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
