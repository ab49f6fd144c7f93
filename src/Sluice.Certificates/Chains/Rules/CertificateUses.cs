using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>
/// What a certificate says it may be used for; saying nothing allows all (RFC 5280, 4.2.1.3 and 4.2.1.12). OpenSSL does not take
/// anyExtendedKeyUsage for serverAuth.
/// </summary>
internal static class CertificateUses
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public static bool AllowsServer(X509Certificate2 certificate)
    {
        var uses = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().ToList();
        return uses.Count == 0
            || uses.SelectMany(extension => extension.EnhancedKeyUsages.Cast<Oid>()).Any(use => use.Value == ServerAuthentication);
    }

    /// <summary>Whether at least one of the usages is allowed.</summary>
    public static bool AllowsAny(X509Certificate2 certificate, X509KeyUsageFlags usages) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } extension || (extension.KeyUsages & usages) != 0;
}
