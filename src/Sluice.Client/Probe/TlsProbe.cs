using System.Net;
using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Probe;

/// <summary>Says hello to a server in one version of TLS and looks at what it answers; no key is agreed, nothing is verified.</summary>
internal static class TlsProbe
{
    private const byte ServerHelloMessage = 2;
    private const byte CertificateMessageType = 11;

    /// <param name="target">Whom to ask.</param>
    /// <param name="version">The one version to offer.</param>
    /// <param name="alpn">The ALPN protocol to offer; null offers none.</param>
    /// <param name="isDirect">TLS at once instead of after SSLRequest.</param>
    /// <param name="timeout">For all of it.</param>
    /// <param name="cancellation">Ends it at once.</param>
    /// <exception cref="DialException">It did not come to TLS.</exception>
    public static async Task<TlsAnswer> AskAsync(
        ServerTarget target, TlsVersion version, string? alpn, bool isDirect, TimeSpan timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        await using var tcp = await TcpDial.ConnectAsync(target, timeout, cancellation).ConfigureAwait(false);
        var answer = new TlsAnswer(version, null, null, null, [], null);
        try
        {
            if (!isDirect)
                await TcpDial.RequestTlsAsync(tcp, target, limit.Token).ConfigureAwait(false);
            var serverName = IPAddress.TryParse(target.Host, out _) || !target.Host.All(char.IsAscii) ? null : target.Host;
            await tcp.WriteAsync(new ClientHello(version, serverName, alpn).ToRecord(), limit.Token).ConfigureAwait(false);
            return await ReadAsync(new HandshakeReader(tcp), answer, limit.Token).ConfigureAwait(false);
        }
        catch (InvalidDataException wrong)
        {
            return answer with { Fault = wrong.Message };
        }
        catch (IOException)
        {
            return answer with { Fault = "it cut the connection in the TLS handshake" };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return answer with { Fault = $"it did not answer the TLS handshake within {timeout.TotalSeconds:0.#} s" };
        }
    }

    private static async Task<TlsAnswer> ReadAsync(HandshakeReader reader, TlsAnswer answer, CancellationToken cancellation)
    {
        ServerHello? hello = null;
        List<X509Certificate2> served = [];
        while (await reader.NextAsync(cancellation).ConfigureAwait(false) is { } message)
        {
            if (message.Type == ServerHelloMessage)
                hello = ServerHello.Read(message.Body);
            else if (message.Type == CertificateMessageType)
                served = CertificateMessage.Read(message.Body);
            // Nothing in clear follows a ServerHello of 1.3, and nothing of interest a certificate.
            if (hello is { Version: TlsVersion.Tls13 } || served.Count > 0)
                break;
        }
        var isSilent = hello is null && reader.Alert is null;
        return answer with
        {
            Chosen = hello?.Version,
            Alert = reader.Alert,
            Alpn = hello?.Alpn,
            Served = served,
            Fault = isSilent ? "it closed the connection in the TLS handshake" : null,
        };
    }
}
