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
        var left = others.Where(other => !other.RawDataMemory.Span.SequenceEqual(leaf.RawDataMemory.Span)).ToList();
        var intermediates = new List<X509Certificate2>();
        X509Certificate2? root = null;
        var top = leaf;
        while (root is null && !IsSelfIssued(top))
        {
            var issuer = left.Find(other => HasIssued(other, top));
            if (issuer is null)
                break;
            left.RemoveAll(other => other.RawDataMemory.Span.SequenceEqual(issuer.RawDataMemory.Span));
            if (IsSelfIssued(issuer))
                root = issuer;
            else
                intermediates.Add(issuer);
            top = issuer;
        }
        return new ChainOrder(intermediates, root, left);
    }

    public static bool IsSelfIssued(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    public static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(extension => extension.CertificateAuthority);

    // Same name and, where both say, same key identifier (RFC 5280, 6.1 and 4.2.1.1).
    private static bool HasIssued(X509Certificate2 issuer, X509Certificate2 child)
    {
        if (!issuer.SubjectName.RawData.AsSpan().SequenceEqual(child.IssuerName.RawData) || !IsAuthority(issuer))
            return false;
        var wanted = child.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault()?.KeyIdentifier;
        var has = issuer.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes;
        return wanted is null || has is null || wanted.Value.Span.SequenceEqual(has.Value.Span);
    }
}
