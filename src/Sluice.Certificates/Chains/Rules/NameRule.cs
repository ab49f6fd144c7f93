using Sluice.Certificates.Facts;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Whether a client that checks names could be satisfied at all (RFC 6125, 6.4).</summary>
internal static class NameRule
{
    private const string Cure = "have it issued with the host names as subject alternative names (sluice certs csr --name HOST)";

    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        var (names, common) = LeafNames.Of(chain.Leaf);
        if (names.Count == 0 && common is not null && ServerName.TryParse(common, out _, out _))
            yield return chain.Warning(
                FaultCodes.CommonNameOnly, chain.Leaf,
                $"has no subject alternative name, only the CN \"{common}\": many clients refuse it under verify-full", Cure);
        else if (CertificateNames.Of(chain.Leaf).Count == 0)
            yield return chain.Fatal(FaultCodes.NoNames, chain.Leaf, "holds no host name: every client refuses it under verify-full", Cure);
        foreach (var text in names.Select(name => name.Text))
        {
            if (!ServerName.TryParse(text, out _, out var why))
                yield return chain.Warning(FaultCodes.UnusableName, chain.Leaf, $"holds the name \"{text}\", which clients do not match: {why}", Cure);
        }
    }
}
