using System.Net.Security;
using System.Security.Authentication;
using Sluice.Certificates.Chains;

namespace Sluice.Server.Transport.Tls;

/// <summary>What the handshake settled; a feature of the connection.</summary>
/// <param name="Served">The certificate this connection was shown, whatever has been swapped in since.</param>
/// <param name="Protocol">TLS 1.2 or 1.3.</param>
/// <param name="CipherSuite">By its IANA name.</param>
/// <param name="HasAlpn">Whether the client offered "postgresql" and it was chosen.</param>
/// <param name="ServerName">SNI, the name the client asked for; empty when it sent none, as for IP literals.</param>
internal sealed record TlsSession(
    ServedCertificate Served, SslProtocols Protocol, TlsCipherSuite CipherSuite, bool HasAlpn, string ServerName)
{
    /// <summary>What the client showed of itself; not verified.</summary>
    public ClientCertificate? Client { get; init; }
}
