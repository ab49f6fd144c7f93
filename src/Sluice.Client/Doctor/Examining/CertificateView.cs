using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Trust;
using Sluice.Client.Wire;

namespace Sluice.Client.Doctor.Examining;

/// <summary>A certificate as doctor shows it.</summary>
/// <param name="Subject">Distinguished name.</param>
/// <param name="Issuer">Distinguished name.</param>
/// <param name="NotBefore">UTC.</param>
/// <param name="NotAfter">UTC.</param>
/// <param name="Sha256">Fingerprint, pairs of digits with colons.</param>
/// <param name="Serial">Hexadecimal.</param>
/// <param name="Key">Kind and size.</param>
/// <param name="Signature">Algorithm.</param>
/// <param name="Names">Alternative names; empty for a CA.</param>
/// <param name="Usages">Extended key usages by name; null when it has none.</param>
public sealed record CertificateView(
    string Subject,
    string Issuer,
    DateTime NotBefore,
    DateTime NotAfter,
    string Sha256,
    string Serial,
    string Key,
    string Signature,
    IReadOnlyList<string> Names,
    IReadOnlyList<string>? Usages)
{
    public static CertificateView Of(X509Certificate2 certificate) => new(
        Printable.Of(certificate.Subject),
        Printable.Of(certificate.Issuer),
        certificate.NotBefore.ToUniversalTime(),
        certificate.NotAfter.ToUniversalTime(),
        Fingerprint.Of(certificate),
        certificate.SerialNumber,
        CertificateWords.Key(certificate),
        CertificateWords.Signature(certificate),
        [.. LeafNames.Of(certificate).Alternatives.Select(name => Printable.Of(name.Text))],
        CertificateWords.Usages(certificate));

    public static string KeyOf(X509Certificate2 certificate) => CertificateWords.Key(certificate);

    public static string SignatureOf(X509Certificate2 certificate) => CertificateWords.Signature(certificate);

    public static string? UnknownCriticalOf(X509Certificate2 certificate) => CertificateWords.UnknownCritical(certificate);

    public static bool IsSelfIssued(X509Certificate2 certificate) => certificate.Subject == certificate.Issuer;

    /// <summary>The common name, else the whole name.</summary>
    public static string NameOf(X500DistinguishedName name) => Printable.Of(LeafNames.CommonNameOf(name) ?? name.Name);
}
