using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;

namespace Sluice.Client.Wire;

/// <summary>
/// A TLS connection to a PostgreSQL server whose certificate nobody has checked yet. Whoever uses it must either prove the
/// server (SCRAM with channel binding, a fingerprint) or only look.
/// </summary>
public sealed class UnverifiedTls : IAsyncDisposable
{
    private static readonly SslApplicationProtocol Alpn = new("postgresql");
    private readonly SslStream _stream;

    private UnverifiedTls(SslStream stream, IReadOnlyList<X509Certificate2> served) => (_stream, Served) = (stream, served);

    /// <summary>What the server sent: its leaf first, then the others as they came.</summary>
    public IReadOnlyList<X509Certificate2> Served { get; }

    /// <summary>Bytes in and out, decrypted.</summary>
    public Stream Stream => _stream;

    public SslProtocols Protocol => _stream.SslProtocol;

    public string CipherSuite => _stream.NegotiatedCipherSuite.ToString();

    /// <summary>Whether the server chose ALPN "postgresql".</summary>
    public bool HasAlpn => _stream.NegotiatedApplicationProtocol == Alpn;

    /// <summary>tls-server-end-point data (RFC 5929, 4.1) of the leaf shown here; null where its signature has no single hash.</summary>
    public byte[]? EndpointBinding => Certificates.Facts.EndpointBinding.Of(Served[0]);

    /// <exception cref="DialException">It did not come to TLS; says how far it came.</exception>
    /// <exception cref="OperationCanceledException">Cancelled from outside.</exception>
    public static async Task<UnverifiedTls> ConnectAsync(ServerTarget target, DialOptions options, CancellationToken cancellation)
    {
        RuntimeHome.Ensure();
        var tcp = await TcpDial.ConnectAsync(target, options.Timeout, cancellation).ConfigureAwait(false);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(options.Timeout);
            if (!options.IsDirect)
                await TcpDial.RequestTlsAsync(tcp, target, limit.Token).ConfigureAwait(false);
            return await HandshakeAsync(tcp, target, options, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            await tcp.DisposeAsync().ConfigureAwait(false);
            throw new DialException(DialStep.Handshake, $"{target} did not answer within {options.Timeout.TotalSeconds:0} s", late);
        }
        catch
        {
            await tcp.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        foreach (var certificate in Served)
            certificate.Dispose();
    }

    private static async Task<UnverifiedTls> HandshakeAsync(Stream tcp, ServerTarget target, DialOptions options, CancellationToken cancellation)
    {
        var served = new List<X509Certificate2>();
        var stream = new SslStream(tcp, leaveInnerStreamOpen: false);
        try
        {
            await stream.AuthenticateAsClientAsync(ClientOptions(target, options, served), cancellation).ConfigureAwait(false);
            return new UnverifiedTls(stream, served);
        }
        catch (Exception broken) when (broken is AuthenticationException or IOException)
        {
            var reason = (broken.InnerException ?? broken).Message.ReplaceLineEndings(" ");
            throw new DialException(DialStep.Handshake, $"the TLS handshake with {target} broke off: {reason}", broken);
        }
    }

    private static SslClientAuthenticationOptions ClientOptions(ServerTarget target, DialOptions options, List<X509Certificate2> served) => new()
    {
        // SNI is not sent for IP literals; SslStream sees to that.
        TargetHost = target.Host,
        EnabledSslProtocols = options.Protocols,
        ApplicationProtocols = options.OffersAlpn ? [Alpn] : null,
        ClientCertificateContext = options.ClientCertificate is { } shown ? SslStreamCertificateContext.Create(shown, null, offline: true) : null,
        CertificateChainPolicy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationFlags = X509VerificationFlags.AllFlags,
        },
        RemoteCertificateValidationCallback = (_, leaf, chain, _) =>
        {
            if (leaf is null)
                return false;
            served.Add(X509CertificateLoader.LoadCertificate(leaf.GetRawCertData()));
            foreach (var other in chain?.ChainPolicy.ExtraStore ?? [])
            {
                if (!other.RawDataMemory.Span.SequenceEqual(served[0].RawDataMemory.Span))
                    served.Add(X509CertificateLoader.LoadCertificate(other.RawData));
            }
            return true;
        },
    };
}
