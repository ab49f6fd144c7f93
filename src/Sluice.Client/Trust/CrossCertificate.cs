using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Trust;

/// <summary>
/// A root whose key another root has signed: whoever trusts the signer trusts that key already, through the cross certificate, so the
/// new root adds nothing that was not granted.
/// </summary>
internal static class CrossCertificate
{
    /// <param name="root">A root to be vouched for.</param>
    /// <param name="trusted">The root that is known.</param>
    /// <param name="served">Where the cross certificate would be.</param>
    public static bool Vouches(X509Certificate2 root, X509Certificate2 trusted, IEnumerable<X509Certificate2> served, DateTimeOffset now) =>
        CertificateSignature.IsSelfSigned(root) && served.Any(cross =>
            cross.SubjectName.RawData.AsSpan().SequenceEqual(root.SubjectName.RawData)
            && cross.IssuerName.RawData.AsSpan().SequenceEqual(trusted.SubjectName.RawData)
            && cross.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(root.PublicKey.ExportSubjectPublicKeyInfo())
            && IsAuthority(cross)
            && cross.NotBefore <= now.LocalDateTime && now.LocalDateTime <= cross.NotAfter
            && CertificateSignature.IsBy(cross, trusted));

    private static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(extension => extension.CertificateAuthority);
}
