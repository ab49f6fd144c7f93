using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Sluice.Certificates.Chains;

namespace Sluice.Server.Transport;

/// <summary>The certificate being served. Swapped whole: a connection keeps the one it was shown, new ones get the new.</summary>
internal sealed class TlsCredentials(ServedCertificate certificate)
{
    private static readonly SslApplicationProtocol PostgresAlpn = new("postgresql");

    private readonly SslServerAuthenticationOptions _options = new()
    {
        ServerCertificateContext = certificate.Context,
        ApplicationProtocols = [PostgresAlpn],
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        AllowRenegotiation = false,
    };

    /// <summary>Kestrel's own TLS with our options; the certificate shown is remembered for channel binding.</summary>
    public TlsHandshakeCallbackOptions ToCallbackOptions() => new()
    {
        // The startup deadline is the one that counts; this only keeps Kestrel's own from being shorter.
        HandshakeTimeout = TimeSpan.FromMinutes(5),
        OnConnection = context =>
        {
            context.Connection.Features.Set(certificate);
            return ValueTask.FromResult(_options);
        },
    };
}
