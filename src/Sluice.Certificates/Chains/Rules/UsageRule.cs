using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Whether the leaf may be a TLS server at all.</summary>
internal static class UsageRule
{
    // Any one will do for OpenSSL's purpose "sslserver".
    private const X509KeyUsageFlags Server =
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyAgreement;

    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        var leaf = chain.Leaf;
        if (ChainOrder.IsAuthority(leaf))
            yield return chain.Fatal(
                FindingCode.AuthorityAsLeaf, leaf, "is a CA certificate (basicConstraints CA:TRUE), not a server's",
                "serve a leaf that this CA has issued");
        if (!CertificateUses.AllowsServer(leaf))
            yield return chain.Fatal(
                FindingCode.WrongExtendedKeyUsage, leaf, "may not be used by a server (extendedKeyUsage lacks serverAuth)",
                "have it issued with serverAuth");
        if (!CertificateUses.AllowsAny(leaf, Server))
            yield return chain.Fatal(
                FindingCode.WrongKeyUsage, leaf, "may not be used by a server (keyUsage has none of digitalSignature, keyEncipherment, keyAgreement)",
                "have it issued with keyUsage digitalSignature");
        else if (!CertificateUses.AllowsAny(leaf, X509KeyUsageFlags.DigitalSignature))
            yield return chain.Warning(
                FindingCode.WrongKeyUsage, leaf, "has a keyUsage without digitalSignature, which clients may refuse in TLS 1.3",
                "have it issued with keyUsage digitalSignature");
    }
}
