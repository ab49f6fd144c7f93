using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Dates of leaf and issuers (RFC 5280, 4.1.2.5). Clients judge every certificate of the path, the root too.</summary>
internal static class ValidityRule
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    // A CA whose clock runs a little ahead of ours is no fault.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var certificate in chain.All)
        {
            if (End(chain, certificate) is { } end)
                yield return end;
            if (Begin(chain, certificate) is { } begin)
                yield return begin;
        }
        // Clients trust another root of this name and key, so that its end in the file hurts nobody.
        if (chain is { Anchor: not null, Order.Root: { } root } && !Kinship.IsSame(root, chain.Anchor) && Left(chain, root) <= TimeSpan.Zero)
            yield return chain.Warning(
                FaultCodes.RootExpired, root, $"expired on {CertificateWords.Day(root.NotAfter)}; another root ends the chain", "take it out of the file");
    }

    private static CertificateFinding? End(CheckedChain chain, X509Certificate2 certificate)
    {
        var left = Left(chain, certificate);
        var isLeaf = ReferenceEquals(certificate, chain.Leaf);
        var day = CertificateWords.Day(certificate.NotAfter);
        if (left <= TimeSpan.Zero)
        {
            var (code, cure) = isLeaf ? (FaultCodes.LeafExpired, "renew it")
                : ReferenceEquals(certificate, chain.Root) ? (FaultCodes.RootExpired, "have the leaf issued by another root")
                : (FaultCodes.IntermediateExpired, "put its successor, which the CA publishes, in the file");
            return chain.Fatal(code, certificate, $"expired on {day}", cure);
        }
        var isShortLived = certificate.NotAfter - certificate.NotBefore <= 2 * Soon;
        var isSoon = isShortLived ? left < (certificate.NotAfter - certificate.NotBefore) / 3 : left < Soon;
        return isSoon
            ? chain.Warning(FaultCodes.ExpiresSoon, certificate, $"expires on {day}", isLeaf ? "renew it" : "ask its CA for the successor")
            : null;
    }

    private static CertificateFinding? Begin(CheckedChain chain, X509Certificate2 certificate)
    {
        var wait = certificate.NotBefore.ToUniversalTime() - chain.Now.UtcDateTime;
        if (wait <= TimeSpan.Zero)
            return null;
        var what = $"is not valid before {CertificateWords.Day(certificate.NotBefore)}";
        const string Cure = "check this machine's clock, or wait";
        return wait <= Skew
            ? chain.Warning(FaultCodes.NotYetValid, certificate, what, Cure)
            : chain.Fatal(FaultCodes.NotYetValid, certificate, what, Cure);
    }

    private static TimeSpan Left(CheckedChain chain, X509Certificate2 certificate) =>
        certificate.NotAfter.ToUniversalTime() - chain.Now.UtcDateTime;
}
