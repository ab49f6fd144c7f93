using System.Net.Security;
using System.Security.Authentication;

namespace Sluice.Server.Transport.Tls;

/// <summary>The identity being served. Swapped whole: a connection keeps the one it was shown, new ones get the new.</summary>
internal sealed class TlsCredentials(TlsIdentity identity)
{
    private static readonly SslApplicationProtocol PostgresAlpn = new("postgresql");
    private volatile Shown _current = new(identity, OptionsOf(identity));

    /// <summary>Identity and TLS options that belong together.</summary>
    public Shown Current => _current;

    /// <summary>From now on new connections are shown this one. The old is not disposed: handshakes may be under way with it.</summary>
    public void Swap(TlsIdentity identity) => _current = new Shown(identity, OptionsOf(identity));

    private static SslServerAuthenticationOptions OptionsOf(TlsIdentity identity) => new()
    {
        ServerCertificateContext = identity.Certificate.Context,
        ApplicationProtocols = [PostgresAlpn],
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        AllowRenegotiation = false,
    };

    internal sealed record Shown(TlsIdentity Identity, SslServerAuthenticationOptions Options);
}
