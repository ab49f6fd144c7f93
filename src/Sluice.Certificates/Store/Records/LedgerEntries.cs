using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Store.Records;

/// <summary>Makes ledger entries of certificates.</summary>
internal static class LedgerEntries
{
    /// <summary>For a sentence: what, whose and which serial number.</summary>
    public static string Listed(IEnumerable<LedgerEntry> entries) =>
        string.Join(", ", entries.Select(entry => $"{entry.Kind} {(entry.Names is [var name, ..] ? name : entry.Subject)} ({entry.Serial})"));

    public static LedgerEntry Of(string kind, X509Certificate2 certificate, X509Certificate2 issuer) => new(
        certificate.SerialNumber,
        kind,
        certificate.Subject,
        kind == LedgerKind.Client
            ? [certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)]
            : [.. CertificateNames.Of(certificate).Select(name => name.ToString())],
        new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
        new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
        Fingerprints.Of(certificate),
        Fingerprints.Of(issuer));
}
