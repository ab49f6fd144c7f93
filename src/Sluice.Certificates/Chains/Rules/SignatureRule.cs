using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Whether each certificate was signed by the next, and names keep to the issuers' name constraints.</summary>
internal static class SignatureRule
{
    private const X509ChainStatusFlags Names = X509ChainStatusFlags.HasNotPermittedNameConstraint
        | X509ChainStatusFlags.HasExcludedNameConstraint | X509ChainStatusFlags.InvalidNameConstraints;

    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var (certificate, status) in ChainSignatures.Faults(chain.Leaf, chain.Order))
        {
            if (status.HasFlag(X509ChainStatusFlags.NotSignatureValid))
                yield return chain.Fatal(
                    FaultCodes.BadSignature, certificate, "was not signed by the certificate that bears its issuer's name",
                    "put the right issuer's certificate in the file");
            if ((status & Names) != 0)
                yield return chain.Fatal(
                    FaultCodes.NameConstraint, certificate, "holds or allows names that its issuer may not certify (nameConstraints)",
                    "have it issued by a CA that is allowed these names");
        }
    }
}
