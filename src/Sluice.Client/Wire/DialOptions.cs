using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Wire;

/// <summary>How to come to TLS.</summary>
public sealed record DialOptions
{
    /// <summary>TLS at once with ALPN (PostgreSQL 17's sslnegotiation=direct) instead of after SSLRequest.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Whether ALPN "postgresql" is offered; libpq does since 17.</summary>
    public bool OffersAlpn { get; init; } = true;

    /// <summary>None leaves the choice to the system.</summary>
    public SslProtocols Protocols { get; init; } = SslProtocols.None;

    /// <summary>Shown when the server asks for one; with its private key.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>For each step: resolving, connecting, and the rest together.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
