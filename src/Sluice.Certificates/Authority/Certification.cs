using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Authority;

/// <summary>What all profiles share: names, key identifiers, serial numbers and the signature (ECDSA P-256, SHA-256; RFC 5280).</summary>
internal static class Certification
{
    /// <summary>ub-common-name, in characters (RFC 5280, appendix A.1).</summary>
    public const int MaxCommonName = 64;

    public static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static X500DistinguishedName CommonName(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name);
        return builder.Build();
    }

    /// <summary>A request that already says whether it is a CA's, what its key may do and which key it is.</summary>
    /// <param name="subject">Whom it names.</param>
    /// <param name="key">The key it speaks for.</param>
    /// <param name="usage">keyUsage.</param>
    /// <param name="isAuthority">basicConstraints CA.</param>
    /// <param name="pathLength">pathLenConstraint of a CA; null for none.</param>
    public static CertificateRequest Request(
        X500DistinguishedName subject, PublicKey key, X509KeyUsageFlags usage, bool isAuthority, int? pathLength = null)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, pathLength is not null, pathLength ?? 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        // RFC 7093, method 1: twenty bytes of SHA-256.
        request.CertificateExtensions.Add(
            new X509SubjectKeyIdentifierExtension(key, X509SubjectKeyIdentifierHashAlgorithm.ShortSha256, critical: false));
        return request;
    }

    public static void AddUse(CertificateRequest request, string purpose) =>
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));

    public static X509Certificate2 SignSelf(CertificateRequest request, ECDsa key, Validity validity) =>
        request.Create(request.SubjectName, X509SignatureGenerator.CreateForECDsa(key), validity.NotBefore, validity.NotAfter, SerialNumber());

    public static X509Certificate2 Sign(CertificateRequest request, CertifiedKey issuer, Validity validity)
    {
        request.CertificateExtensions.Add(IdentifierOf(issuer.Certificate));
        var signer = X509SignatureGenerator.CreateForECDsa(issuer.Key);
        return request.Create(issuer.Certificate.SubjectName, signer, validity.NotBefore, validity.NotAfter, SerialNumber());
    }

    /// <summary>authorityKeyIdentifier of what <paramref name="issuer"/> signs.</summary>
    public static X509AuthorityKeyIdentifierExtension IdentifierOf(X509Certificate2 issuer) =>
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            issuer.Extensions.OfType<X509SubjectKeyIdentifierExtension>().First());

    // Positive and not zero (RFC 5280, 4.1.2.2), 126 random bits.
    private static byte[] SerialNumber()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return serial;
    }
}
