using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Diagnosis;

/// <summary>
/// Says what OpenSSL, and so libpq, will say about a server's chain: the same checks in the same order (RFC 5280, 6; x509_verify_cert),
/// so that the first error is the one the client ends with. Name constraints and policies are not looked at.
/// </summary>
public static class ChainVerifier
{
    public static ChainVerdict Verify(ChainQuestion question)
    {
        var facts = question.Served.Select(CertificateFacts.Of).ToList();
        var trusted = question.Roots.Select(CertificateFacts.Of).ToList();
        var path = ChainPath.Build(facts[0], facts[1..], trusted, question.Now, question.TrustsIntermediates);
        var (error, depth) = FirstError(question, path);
        var verdict = new ChainVerdict(error, depth, [.. path.Elements.Select(element => element.Certificate)], null)
        {
            ReachesAnchor = path.IsAnchored
                && Enumerable.Range(0, path.Elements.Count - 1).All(i => IsSigned(path, i) && IsAuthority(path, i + 1)),
        };
        return error is null ? verdict : verdict with { Code = FaultOf.Verdict(error, depth, path, trusted, question) };
    }

    private static (VerifyError? Error, int Depth) FirstError(ChainQuestion question, ChainPath path)
    {
        var least = SecurityBits(question.SecurityLevel);
        if (path.Elements[0].Key.SecurityBits < least)
            return (VerifyError.WeakLeafKey, 0);
        return Anchor(path) ?? Extensions(path) ?? Strength(path, least)
            ?? (question.Crls is { } crls ? RevocationCheck.Of(path.Elements, crls, question.Now) : null)
            ?? SignaturesAndTimes(path, question.Now)
            ?? (null, 0);
    }

    private static (VerifyError? Error, int Depth)? Anchor(ChainPath path)
    {
        var last = path.Elements.Count - 1;
        if (path.IsAnchored)
            return null;
        if (path.Top.IsSelfSigned)
            return (last == 0 ? VerifyError.SelfSignedLeaf : VerifyError.SelfSignedInChain, last);
        return (path.Untrusted <= last ? VerifyError.NoIssuer : VerifyError.NoLocalIssuer, last);
    }

    private static (VerifyError? Error, int Depth)? Extensions(ChainPath path)
    {
        var intermediates = 0;
        for (var i = 0; i < path.Elements.Count; i++)
        {
            var element = path.Elements[i];
            if (element.IsBroken)
                return (VerifyError.BadExtension, i);
            if (element.UnknownCritical is not null)
                return (VerifyError.UnknownCritical, i);
            if (i > 0 && !IsAuthority(path, i))
                return (VerifyError.NotAnAuthority, i);
            if (!element.IsForServers || (i == 0 && !element.Allows(CertificateUses.ServerKey)))
                return (VerifyError.WrongPurpose, i);
            if (i > 1 && element.PathLength < intermediates)
                return (VerifyError.PathTooLong, i);
            if (i > 0 && !element.IsSelfIssued)
                intermediates++;
        }
        return null;
    }

    // The anchor's own signature does not count.
    private static (VerifyError? Error, int Depth)? Strength(ChainPath path, int least)
    {
        for (var i = 0; i < path.Elements.Count; i++)
        {
            if (i > 0 && path.Elements[i].Key.SecurityBits < least)
                return (VerifyError.WeakAuthorityKey, i);
            if (i < path.Elements.Count - 1 && path.Elements[i].Body!.Algorithm.SecurityBits < least)
                return (VerifyError.WeakHash, i);
        }
        return null;
    }

    // From the anchor down; the anchor's own signature is not checked.
    private static (VerifyError? Error, int Depth)? SignaturesAndTimes(ChainPath path, DateTimeOffset now)
    {
        for (var i = path.Elements.Count - 1; i >= 0; i--)
        {
            var element = path.Elements[i];
            if (i < path.Elements.Count - 1 && !IsSigned(path, i))
                return (VerifyError.BadSignature, i);
            if (element.Certificate.NotBefore.ToUniversalTime() > now.UtcDateTime)
                return (VerifyError.NotYetValid, i);
            if (element.Certificate.NotAfter.ToUniversalTime() < now.UtcDateTime)
                return (VerifyError.HasExpired, i);
        }
        return null;
    }

    private static bool IsAuthority(ChainPath path, int i) => path.Elements[i].IsAuthority(isTop: i == path.Elements.Count - 1);

    private static bool IsSigned(ChainPath path, int i) =>
        !path.Elements[i].IsBroken && CertificateSignature.IsGood(path.Elements[i], path.Elements[i + 1]);

    private static int SecurityBits(int level) => level switch { <= 0 => 0, 1 => 80, 2 => 112, 3 => 128, 4 => 192, _ => 256 };
}
