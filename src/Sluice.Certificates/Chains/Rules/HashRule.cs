using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Signature hashes of what is served; a root's own signature counts for nothing, as it is trusted for itself.</summary>
internal static class HashRule
{
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var certificate in chain.Order.Intermediates.Prepend(chain.Leaf))
        {
            if (chain.IsSelfSigned || Weak(certificate) is not { } hash)
                continue;
            yield return chain.Fatal(
                FindingCode.WeakSignature, certificate, $"is signed with {hash}, which clients refuse", "have it issued anew with SHA-256");
        }
        if (EndpointBinding.Of(chain.Leaf) is null)
            yield return chain.Warning(
                FindingCode.NoChannelBinding, chain.Leaf,
                "has a signature without a hash that channel binding knows, so that SCRAM-SHA-256-PLUS cannot be offered",
                "have it issued with an RSA or ECDSA signature");
    }

    private static string? Weak(X509Certificate2 certificate)
    {
        var hash = SignatureHash.Of(SignedContent.OfCertificate(certificate).Algorithm);
        return hash == HashAlgorithmName.MD5 ? "MD5" : hash == HashAlgorithmName.SHA1 ? "SHA-1" : null;
    }
}
