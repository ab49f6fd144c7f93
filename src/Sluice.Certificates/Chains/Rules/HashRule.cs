using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Signature hashes of what is served; a root's own signature counts for nothing, as it is trusted for itself.</summary>
internal static class HashRule
{
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var certificate in chain.Order.Intermediates.Prepend(chain.Leaf))
        {
            if (chain.IsSelfSigned || SignatureAlgorithm.Of(certificate) is not { IsWeak: true, HashName: var hash })
                continue;
            yield return chain.Fatal(
                FaultCodes.WeakSignature, certificate, $"is signed with {hash}, which clients refuse", "have it issued anew with SHA-256");
        }
        if (EndpointBinding.Of(chain.Leaf) is null)
            yield return chain.Warning(
                FaultCodes.NoChannelBinding, chain.Leaf,
                "has a signature without a hash that channel binding knows, so that SCRAM-SHA-256-PLUS cannot be offered",
                "have it issued with an RSA or ECDSA signature");
    }
}
