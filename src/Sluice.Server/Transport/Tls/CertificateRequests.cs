using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.ClientLogin;
using Sluice.Server.Access;

namespace Sluice.Server.Transport.Tls;

/// <summary>TLS options that ask the client for a certificate, where the rules in force have a use for one.</summary>
internal sealed class CertificateRequests(AccessControl access)
{
    private volatile Made? _last;

    /// <summary>The options for the next handshake.</summary>
    public SslServerAuthenticationOptions For(TlsCredentials.Shown shown)
    {
        if (access.Current.Authorities is not { } authorities)
            return shown.Options;
        if (_last is { } last && ReferenceEquals(last.Shown, shown) && ReferenceEquals(last.Authorities, authorities))
            return last.Options;
        var made = new Made(shown, authorities, Ask(shown, authorities.Certificates));
        _last = made;
        return made.Options;
    }

    private static SslServerAuthenticationOptions Ask(TlsCredentials.Shown shown, X509Certificate2Collection authorities) => new()
    {
        // Naming the CAs helps clients that have several certificates to choose from (RFC 8446, 4.2.4). Windows cannot.
        ServerCertificateContext = ServedContext.Of(
            shown.Identity.Certificate.Leaf,
            shown.Identity.Certificate.Intermediates,
            OperatingSystem.IsWindows() ? null : SslCertificateTrust.CreateForX509Collection(authorities, sendTrustInHandshake: true)),
        ClientCertificateRequired = true,
        // A resumed session would bring the leaf without the intermediates sent, and of a time when other rules held.
        AllowTlsResume = false,
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        },
        ApplicationProtocols = shown.Options.ApplicationProtocols,
        EnabledSslProtocols = shown.Options.EnabledSslProtocols,
        AllowRenegotiation = shown.Options.AllowRenegotiation,
        CipherSuitesPolicy = shown.Options.CipherSuitesPolicy,
    };

    private sealed record Made(TlsCredentials.Shown Shown, ClientAuthorities Authorities, SslServerAuthenticationOptions Options);
}
