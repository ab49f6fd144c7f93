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
        Kinship.IsSelfIssued(root) && CertificateSignature.IsProven(root, root) && served.Any(cross =>
            Kinship.HaveSameKey(cross, root)
            && Kinship.BearsIssuerName(trusted, cross)
            && Kinship.IsAuthority(cross)
            && cross.NotBefore <= now.LocalDateTime && now.LocalDateTime <= cross.NotAfter
            && CertificateSignature.IsProven(cross, trusted));
}
