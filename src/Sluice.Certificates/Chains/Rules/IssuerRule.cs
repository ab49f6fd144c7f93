using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Whether those above the leaf may issue it (RFC 5280, 4.2.1.3, 4.2.1.9 and 4.2.1.12).</summary>
internal static class IssuerRule
{
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var stray in chain.Order.Unused.Where(c => !Kinship.IsAuthority(c) && Kinship.BearsIssuerName(c, chain.Top)))
        {
            if (!chain.IsSelfSigned)
                yield return chain.Fatal(
                    FaultCodes.NotAnAuthority, stray, "bears the issuer's name but is no CA certificate (basicConstraints lacks CA:TRUE)",
                    "put the CA's own certificate in the file");
        }
        var below = 0;
        foreach (var issuer in chain.Issuers)
        {
            foreach (var finding in OfIssuer(chain, issuer, below))
                yield return finding;
            below += Kinship.IsSelfIssued(issuer) ? 0 : 1;
        }
    }

    private static IEnumerable<CertificateFinding> OfIssuer(CheckedChain chain, X509Certificate2 issuer, int below)
    {
        if (!CertificateUses.AllowsAny(issuer, X509KeyUsageFlags.KeyCertSign))
            yield return chain.Fatal(
                FaultCodes.WrongKeyUsage, issuer, "may not issue certificates (keyUsage lacks keyCertSign)",
                "have the CA's certificate made anew with keyCertSign");
        if (!CertificateUses.AllowsServer(issuer))
            yield return chain.Fatal(
                FaultCodes.WrongEku, issuer, "may not issue for servers (its extendedKeyUsage lacks serverAuth)",
                "have the leaf issued by a CA for servers");
        var limit = issuer.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
        if (limit is { HasPathLengthConstraint: true } && below > limit.PathLengthConstraint)
            yield return chain.Fatal(
                FaultCodes.PathTooLong, issuer, $"allows {limit.PathLengthConstraint} intermediates below it (pathLen), and there are {below}",
                "have the leaf issued by a CA nearer to it");
    }
}
