using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Diagnosis;

/// <summary>A path from the leaf upwards, built as OpenSSL does: trusted certificates first, no way back (X509_V_FLAG_TRUSTED_FIRST).</summary>
/// <param name="Elements">The leaf first.</param>
/// <param name="Untrusted">How many of them, from the leaf, came from the server.</param>
/// <param name="IsAnchored">Whether it ends in a trust anchor.</param>
internal sealed record ChainPath(IReadOnlyList<CertificateFacts> Elements, int Untrusted, bool IsAnchored)
{
    // OpenSSL's default verification depth is 100.
    private const int Longest = 100;

    public CertificateFacts Top => Elements[^1];

    public static ChainPath Build(
        CertificateFacts leaf, IReadOnlyList<CertificateFacts> sent, IReadOnlyList<CertificateFacts> trusted, DateTimeOffset now, bool trustsIntermediates)
    {
        var path = new List<CertificateFacts> { leaf };
        var left = sent.ToList();
        var untrusted = 1;
        var isSending = true;
        while (path.Count <= Longest)
        {
            var top = path[^1];
            if (Issuer(trusted, top, path, now, mayRepeat: true) is { } anchor)
            {
                if (!top.IsSelfSigned)
                    path.Add(anchor);
                else if (top.Equals(anchor))
                    untrusted = Math.Min(untrusted, path.Count - 1);
                else
                    anchor = null;
                if (anchor is not null && (anchor.IsSelfSigned || trustsIntermediates))
                    return new ChainPath(path, untrusted, true);
                if (anchor is not null)
                {
                    // Once a trusted certificate is in the path, the rest must be trusted too.
                    isSending = false;
                    continue;
                }
            }
            if (trustsIntermediates && trusted.Any(top.Equals))
                return new ChainPath(path, Math.Min(untrusted, path.Count - 1), true);
            var next = isSending && !top.IsSelfSigned ? Issuer(left, top, path, now, mayRepeat: false) : null;
            if (next is null)
                return new ChainPath(path, untrusted, false);
            left.RemoveAll(next.Equals);
            path.Add(next);
            untrusted++;
        }
        return new ChainPath(path, untrusted, false);
    }

    // The first that is valid now; else the one that ends last.
    private static CertificateFacts? Issuer(
        IEnumerable<CertificateFacts> among, CertificateFacts child, List<CertificateFacts> path, DateTimeOffset now, bool mayRepeat)
    {
        CertificateFacts? best = null;
        foreach (var candidate in among.Where(child.MayBeIssuedBy).Where(candidate => mayRepeat || !path.Contains(candidate)))
        {
            if (candidate.IsTimely(now))
                return candidate;
            if (best is null || candidate.Certificate.NotAfter > best.Certificate.NotAfter)
                best = candidate;
        }
        return best;
    }
}
