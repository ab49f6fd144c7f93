using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Critical extensions that clients do not know.</summary>
internal static class ExtensionRule
{
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var certificate in chain.All)
        {
            foreach (var extension in CriticalExtensions.Unknown(certificate))
            {
                yield return extension == CriticalExtensions.Poison
                    ? chain.Fatal(
                        FaultCodes.Precertificate, certificate, "is a precertificate, made for transparency logs only",
                        "get the certificate itself from the CA")
                    : chain.Fatal(
                        FaultCodes.UnknownCriticalExtension, certificate, $"has a critical extension that clients do not know ({extension})",
                        "have it issued without, or with the extension not critical");
            }
        }
    }
}
