using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Critical extensions: a client that does not know one must refuse the certificate (RFC 5280, 4.2).</summary>
internal static class ExtensionRule
{
    private const string Poison = "1.3.6.1.4.1.11129.2.4.3";

    // Those that OpenSSL 3 handles: libpq's clients go by it.
    private static readonly HashSet<string> Known =
    [
        "2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.31", "2.5.29.32", "2.5.29.33", "2.5.29.35", "2.5.29.36", "2.5.29.37",
        "2.5.29.54", "2.16.840.1.113730.1.1", "1.3.6.1.5.5.7.1.7", "1.3.6.1.5.5.7.1.8", "1.3.6.1.5.5.7.48.1.5",
    ];

    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var certificate in chain.All)
        {
            foreach (var extension in certificate.Extensions.Where(extension => extension.Critical && !Known.Contains(extension.Oid!.Value!)))
            {
                yield return extension.Oid!.Value == Poison
                    ? chain.Fatal(
                        FindingCode.Precertificate, certificate, "is a precertificate, made for transparency logs only",
                        "get the certificate itself from the CA")
                    : chain.Fatal(
                        FindingCode.UnknownCriticalExtension, certificate, $"has a critical extension that clients do not know ({extension.Oid.Value})",
                        "have it issued without, or with the extension not critical");
            }
        }
    }
}
