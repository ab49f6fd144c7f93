using System.Security.Cryptography.X509Certificates;

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
        var left = others.Where(other => !IsSame(other, leaf)).ToList();
        var intermediates = new List<X509Certificate2>();
        X509Certificate2? root = null;
        var top = leaf;
        while (root is null && !IsSelfIssued(top))
        {
            if (IssuerOf(top, left) is not { } issuer)
                break;
            left.RemoveAll(other => IsSame(other, issuer));
            if (IsSelfIssued(issuer))
                root = issuer;
            else
                intermediates.Add(issuer);
            top = issuer;
        }
        // A cross certificate's own root ends the chain as well, for clients that hold it.
        foreach (var twin in left.Where(other => IsSelfIssued(other) && intermediates.Exists(cross => HaveSameKey(other, cross))).ToList())
        {
            left.RemoveAll(other => IsSame(other, twin));
            root ??= twin;
        }
        return new ChainOrder(intermediates, root, left);
    }

    public static bool IsSame(X509Certificate2 one, X509Certificate2 other) =>
        one.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);

    public static bool IsSelfIssued(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    public static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(extension => extension.CertificateAuthority);

    /// <summary>Whether the issuer's subject is the name that stands in <paramref name="child"/> as its issuer.</summary>
    public static bool BearsIssuerName(X509Certificate2 issuer, X509Certificate2 child) =>
        issuer.SubjectName.RawData.AsSpan().SequenceEqual(child.IssuerName.RawData);

    private static bool HaveSameKey(X509Certificate2 one, X509Certificate2 other) =>
        one.SubjectName.RawData.AsSpan().SequenceEqual(other.SubjectName.RawData)
        && one.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(other.PublicKey.ExportSubjectPublicKeyInfo());

    // Of several, one that really signed; of these a cross certificate before a root, which clients have anyhow; then the longest-lived.
    private static X509Certificate2? IssuerOf(X509Certificate2 child, IEnumerable<X509Certificate2> candidates)
    {
        var named = candidates.Where(other => HasIssued(other, child)).ToList();
        return named.Count < 2 ? named.FirstOrDefault() : named
            .OrderBy(issuer => SignedContent.OfCertificate(child).IsSignedBy(issuer) is false)
            .ThenBy(IsSelfIssued)
            .ThenByDescending(issuer => issuer.NotAfter)
            .First();
    }

    // Same name and, where both say, same key identifier (RFC 5280, 6.1 and 4.2.1.1).
    private static bool HasIssued(X509Certificate2 issuer, X509Certificate2 child)
    {
        if (!BearsIssuerName(issuer, child) || !IsAuthority(issuer))
            return false;
        var wanted = child.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault()?.KeyIdentifier;
        var has = issuer.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes;
        return wanted is null || has is null || wanted.Value.Span.SequenceEqual(has.Value.Span);
    }
}
