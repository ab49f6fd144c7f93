using Sluice.Certificates.Chains;

namespace Sluice.Server.Control;

/// <summary>The certificate that new connections are shown.</summary>
/// <param name="Serial">Upper-case hexadecimal.</param>
/// <param name="Sha256">Fingerprint of its DER, lower-case hexadecimal.</param>
/// <param name="Names">DNS names and addresses it holds.</param>
/// <param name="DaysLeft">Whole days until NotAfter; negative when it has ended.</param>
/// <param name="ServedSince">Since when this process serves it.</param>
public sealed record CertificateStatus(
    string Serial,
    string Sha256,
    string Subject,
    string Issuer,
    IReadOnlyList<string> Names,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    int DaysLeft,
    DateTimeOffset ServedSince)
{
    internal static CertificateStatus Of(ServedCertificate served, DateTimeOffset since, DateTimeOffset now) => new(
        served.Leaf.SerialNumber,
        served.Fingerprint,
        served.Leaf.Subject,
        served.Leaf.Issuer,
        [.. served.Names.Select(name => name.ToString())],
        served.NotBefore,
        served.NotAfter,
        (int)Math.Floor((served.NotAfter - now).TotalDays),
        since);
}
