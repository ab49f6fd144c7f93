using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Cli.Commands.Certs;

/// <summary>Writes a chain and its findings for people.</summary>
internal static class ChainText
{
    public static void Write(TextWriter output, IReadOnlyList<ChainLink> chain, IReadOnlyList<CertificateFinding> findings)
    {
        foreach (var link in chain)
        {
            output.WriteLine($"{link.Role,-12} {Printable(link.Subject)}, until {link.NotAfter:yyyy-MM-dd}, SHA-256 {link.Fingerprint}");
            if (link.Names.Count > 0)
                output.WriteLine($"{"",-12} names: {Printable(string.Join(", ", link.Names))}");
        }
        foreach (var finding in findings)
            output.WriteLine($"{CertsJson.Severity(finding)}: {Printable(finding.ToString())} [{finding.Code}]");
    }

    // A certificate's text comes from whoever made it.
    public static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
