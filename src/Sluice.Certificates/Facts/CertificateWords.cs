using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>What there is to say about a certificate, in words for people.</summary>
public static class CertificateWords
{
    private static readonly Dictionary<string, string> UsageNames = new()
    {
        [CertificateUses.ServerAuthentication] = "serverAuth",
        [CertificateUses.ClientAuthentication] = "clientAuth",
        ["1.3.6.1.5.5.7.3.3"] = "codeSigning",
        ["1.3.6.1.5.5.7.3.4"] = "emailProtection",
        ["1.3.6.1.5.5.7.3.8"] = "timeStamping",
        ["1.3.6.1.5.5.7.3.9"] = "OCSPSigning",
        [CertificateUses.Any] = "anyExtendedKeyUsage",
    };

    /// <summary>"RSA 2048", "EC P-256", "Ed25519".</summary>
    public static string Key(X509Certificate2 certificate) => CertificateKey.Of(certificate).Name;

    /// <summary>"RSA with SHA-256".</summary>
    public static string Signature(X509Certificate2 certificate) => CertificateFacts.Of(certificate).Body?.Algorithm.Name ?? "unreadable";

    /// <summary>The identifier of a critical extension that OpenSSL does not know; null when there is none.</summary>
    public static string? UnknownCritical(X509Certificate2 certificate) => CertificateFacts.Of(certificate).UnknownCritical;

    /// <summary>Extended key usages; null when the certificate does not limit them.</summary>
    public static IReadOnlyList<string>? Usages(X509Certificate2 certificate) =>
        CertificateFacts.Of(certificate).Uses is { } uses ? [.. uses.Select(use => UsageNames.GetValueOrDefault(use, use))] : null;

    /// <summary>How messages name it.</summary>
    internal static string Name(X509Certificate2 certificate) => $"certificate \"{certificate.Subject}\"";

    /// <summary>How messages write a time.</summary>
    internal static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'");
}
