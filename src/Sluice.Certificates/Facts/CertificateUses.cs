using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>What a certificate says it may be used for; saying nothing allows all (RFC 5280, 4.2.1.3 and 4.2.1.12).</summary>
internal static class CertificateUses
{
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    public const string Any = "2.5.29.37.0";

    /// <summary>Any one will do for OpenSSL's purpose "sslserver".</summary>
    public const X509KeyUsageFlags ServerKey =
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyAgreement;

    /// <summary>Extended key usages by their identifiers; null when there is no such extension.</summary>
    public static IReadOnlyList<string>? Of(X509Certificate2 certificate)
    {
        var extensions = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().ToList();
        return extensions.Count == 0 ? null
            : [.. extensions.SelectMany(extension => extension.EnhancedKeyUsages.Cast<Oid>()).Select(use => use.Value!)];
    }

    /// <summary>OpenSSL does not take anyExtendedKeyUsage for serverAuth.</summary>
    public static bool AllowsServer(X509Certificate2 certificate) => Of(certificate) is not { } uses || uses.Contains(ServerAuthentication);

    /// <summary>Whether at least one of the usages is allowed.</summary>
    public static bool AllowsAny(X509Certificate2 certificate, X509KeyUsageFlags usages) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } extension || (extension.KeyUsages & usages) != 0;
}
