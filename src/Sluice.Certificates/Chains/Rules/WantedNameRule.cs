using Sluice.Certificates.Facts;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Whether the leaf answers for the names that clients connect by, and if not, why.</summary>
internal static class WantedNameRule
{
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        var names = CertificateNames.Of(chain.Leaf);
        foreach (var wanted in chain.Inputs.Names.Where(wanted => !names.Any(name => name.Covers(wanted))))
        {
            var (code, why) = Reason(chain, names, wanted);
            yield return chain.Fatal(
                code, chain.Leaf, $"does not answer for \"{wanted}\": {why}",
                $"have it issued with {wanted} as a subject alternative name, or connect by another name");
        }
    }

    private static (string Code, string Why) Reason(CheckedChain chain, IReadOnlyList<ServerName> names, ServerName wanted)
    {
        var common = LeafNames.Of(chain.Leaf).CommonName;
        if (wanted.Address is not null)
            return (FaultCodes.IpWithoutSan, names.Any(name => name.Address is not null)
                ? "its IP addresses are others"
                : "it holds no IP address as a subject alternative name");
        if (names.FirstOrDefault(name => IsTooFarBelow(name, wanted)) is { } wildcard)
            return (FaultCodes.WildcardTooDeep, $"{wildcard} stands for one label only");
        if (names.Count == 0 && string.Equals(common, wanted.Dns, StringComparison.OrdinalIgnoreCase))
            return (FaultCodes.CommonNameOnly, "the name stands in its CN only, which many clients do not look at");
        return (FaultCodes.NameMismatch, names.Count == 0 ? "it holds no name" : $"it holds {string.Join(", ", names)}");
    }

    // "*.example.org" against "a.b.example.org" or "example.org".
    private static bool IsTooFarBelow(ServerName name, ServerName wanted) =>
        name.Dns is ['*', '.', .. var domain] && (wanted.Dns == domain || wanted.Dns!.EndsWith("." + domain, StringComparison.Ordinal));
}
