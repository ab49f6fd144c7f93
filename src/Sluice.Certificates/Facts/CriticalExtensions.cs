using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>Critical extensions: a client that does not know one must refuse the certificate (RFC 5280, 4.2).</summary>
internal static class CriticalExtensions
{
    /// <summary>What marks a precertificate (RFC 6962, 3.1).</summary>
    public const string Poison = "1.3.6.1.4.1.11129.2.4.3";

    // Those that OpenSSL 3 handles: libpq's clients go by it.
    private static readonly HashSet<string> Handled =
    [
        "2.16.840.1.113730.1.1", "2.5.29.14", "2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.31", "2.5.29.32", "2.5.29.33",
        "2.5.29.35", "2.5.29.36", "2.5.29.37", "2.5.29.54", "1.3.6.1.5.5.7.1.7", "1.3.6.1.5.5.7.1.8", "1.3.6.1.5.5.7.48.1.5",
    ];

    /// <summary>The identifiers of those that clients do not know.</summary>
    public static IEnumerable<string> Unknown(X509Certificate2 certificate) => certificate.Extensions
        .Where(extension => extension.Critical && !Handled.Contains(extension.Oid!.Value!))
        .Select(extension => extension.Oid!.Value!);
}
