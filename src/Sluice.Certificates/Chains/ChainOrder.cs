using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Chains;

/// <summary>The certificates of a file, sorted by who issued whom.</summary>
/// <param name="Intermediates">From the leaf's issuer upwards; no self-signed root.</param>
/// <param name="Root">The self-signed root at the end, when the file holds it.</param>
/// <param name="Unused">Certificates that are no part of the leaf's chain.</param>
internal sealed record ChainOrder(
    IReadOnlyList<X509Certificate2> Intermediates, X509Certificate2? Root, IReadOnlyList<X509Certificate2> Unused)
{
    public static ChainOrder Of(X509Certificate2 leaf, IEnumerable<X509Certificate2> others)
    {
        var left = others.Where(other => !Kinship.IsSame(other, leaf)).ToList();
        var intermediates = new List<X509Certificate2>();
        X509Certificate2? root = null;
        var top = leaf;
        while (root is null && !Kinship.IsSelfIssued(top))
        {
            if (IssuerOf(top, left) is not { } issuer)
                break;
            left.RemoveAll(other => Kinship.IsSame(other, issuer));
            if (Kinship.IsSelfIssued(issuer))
                root = issuer;
            else
                intermediates.Add(issuer);
            top = issuer;
        }
        // A cross certificate's own root ends the chain as well, for clients that hold it.
        foreach (var twin in left.Where(other => Kinship.IsSelfIssued(other) && intermediates.Exists(cross => Kinship.HaveSameKey(other, cross))).ToList())
        {
            left.RemoveAll(other => Kinship.IsSame(other, twin));
            root ??= twin;
        }
        return new ChainOrder(intermediates, root, left);
    }

    // Of several, one that really signed; of these a cross certificate before a root, which clients have anyhow; then the longest-lived.
    private static X509Certificate2? IssuerOf(X509Certificate2 child, IEnumerable<X509Certificate2> candidates)
    {
        var named = candidates.Where(other => HasIssued(other, child)).ToList();
        return named.Count < 2 ? named.FirstOrDefault() : named
            .OrderBy(issuer => SignedObject.Of(child).IsSignedBy(issuer) is false)
            .ThenBy(Kinship.IsSelfIssued)
            .ThenByDescending(issuer => issuer.NotAfter)
            .First();
    }

    // Same name and, where both say, same key identifier (RFC 5280, 6.1 and 4.2.1.1).
    private static bool HasIssued(X509Certificate2 issuer, X509Certificate2 child)
    {
        if (!Kinship.BearsIssuerName(issuer, child) || !Kinship.IsAuthority(issuer))
            return false;
        var wanted = child.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault()?.KeyIdentifier;
        var has = issuer.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes;
        return wanted is null || has is null || wanted.Value.Span.SequenceEqual(has.Value.Span);
    }
}
