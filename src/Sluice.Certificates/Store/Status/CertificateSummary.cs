using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Store.Status;

/// <summary>One certificate, as an operator looks at it.</summary>
/// <param name="Subject">Distinguished name.</param>
/// <param name="Issuer">Distinguished name of who signed.</param>
/// <param name="Serial">Upper-case hexadecimal.</param>
/// <param name="Fingerprint">SHA-256 of its DER, lower-case hexadecimal.</param>
/// <param name="Names">DNS names and IP addresses.</param>
/// <param name="NotBefore">In UTC.</param>
/// <param name="NotAfter">In UTC.</param>
/// <param name="DaysLeft">Whole days until it ends; negative once it has.</param>
public sealed record CertificateSummary(
    string Subject,
    string Issuer,
    string Serial,
    string Fingerprint,
    IReadOnlyList<string> Names,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    int DaysLeft)
{
    internal static IReadOnlyList<CertificateSummary> OfPem(string pem, DateTimeOffset now)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return [.. certificates.Select(certificate => Of(certificate, now))];
    }

    private static CertificateSummary Of(X509Certificate2 certificate, DateTimeOffset now)
    {
        var end = new DateTimeOffset(certificate.NotAfter).ToUniversalTime();
        return new CertificateSummary(
            certificate.Subject,
            certificate.Issuer,
            certificate.SerialNumber,
            Fingerprints.Of(certificate),
            [.. CertificateNames.Of(certificate).Select(name => name.ToString())],
            new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
            end,
            (int)Math.Floor((end - now).TotalDays));
    }
}
