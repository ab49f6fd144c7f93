using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Cli.Commands.Certs;

/// <summary>How certificates and findings are written as JSON.</summary>
internal static class CertsJson
{
    public static object Of(CertificateFinding finding) => new
    {
        finding.Code, severity = Severity(finding), finding.File, finding.Certificate, finding.What, finding.Cure,
    };

    public static object Of(ChainLink link) => new
    {
        link.Role, link.Subject, link.Issuer, link.Serial, notBefore = Time(link.NotBefore), notAfter = Time(link.NotAfter),
        sha256 = link.Fingerprint, link.Names,
    };

    public static string Severity(CertificateFinding finding) => finding.Severity == FindingSeverity.Fatal ? "error" : "warning";

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
