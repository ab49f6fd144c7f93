using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Whether the leaf may be a TLS server at all.</summary>
internal static class UsageRule
{
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        var leaf = chain.Leaf;
        if (Kinship.IsAuthority(leaf))
            yield return chain.Fatal(
                FaultCodes.AuthorityAsLeaf, leaf, "is a CA certificate (basicConstraints CA:TRUE), not a server's",
                "serve a leaf that this CA has issued");
        if (!CertificateUses.AllowsServer(leaf))
            yield return chain.Fatal(
                FaultCodes.WrongEku, leaf, "may not be used by a server (extendedKeyUsage lacks serverAuth)",
                "have it issued with serverAuth");
        if (!CertificateUses.AllowsAny(leaf, CertificateUses.ServerKey))
            yield return chain.Fatal(
                FaultCodes.WrongKeyUsage, leaf, "may not be used by a server (keyUsage has none of digitalSignature, keyEncipherment, keyAgreement)",
                "have it issued with keyUsage digitalSignature");
        else if (!CertificateUses.AllowsAny(leaf, X509KeyUsageFlags.DigitalSignature))
            yield return chain.Warning(
                FaultCodes.WrongKeyUsage, leaf, "has a keyUsage without digitalSignature, which clients may refuse in TLS 1.3",
                "have it issued with keyUsage digitalSignature");
    }
}
