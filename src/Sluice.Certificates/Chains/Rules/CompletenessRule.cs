using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Whether the chain leads to a root that clients hold.</summary>
internal static class CompletenessRule
{
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        if (chain.Anchor is not null)
            yield break;
        if (chain.Inputs.Roots.Count > 0)
            yield return Untrusted(chain);
        else if (chain.IsSelfSigned)
            yield return chain.Warning(
                FaultCodes.SelfSigned, chain.Leaf, "is self-signed: clients must hold this very certificate as their root",
                "have it issued by a CA, or serve without --cert to use the local one");
        else if (chain.Order.Root is null)
            yield return chain.Warning(
                FaultCodes.MissingIntermediate, null,
                $"the chain ends at issuer \"{chain.Top.Issuer}\", which is neither in the file nor among this machine's roots", Append(chain.Top));
    }

    private static CertificateFinding Untrusted(CheckedChain chain)
    {
        var top = chain.Order.Root ?? chain.Top;
        if (chain.Inputs.Roots.Any(root => Kinship.BearsIssuerName(root, top)))
            return chain.Fatal(
                FaultCodes.RootRekeyed, top, "was signed by another key than that of the given root of the same name",
                "give clients the root that issued this chain");
        if (chain.Order.Root is not null || chain.IsSelfSigned)
            return chain.Fatal(
                FaultCodes.RootNotTrusted, top, "ends the chain and is none of the given roots", "give clients this root");
        return chain.Fatal(
            FaultCodes.MissingIntermediate, null, $"the chain ends at issuer \"{top.Issuer}\", which is neither in the file nor a given root", Append(top));
    }

    private static string Append(X509Certificate2 top) => IssuerAddress.Of(top) is { } address
        ? $"append the issuer's certificate to the file (its CA publishes it at {address})"
        : "if that is an intermediate, append its certificate to the file";
}
