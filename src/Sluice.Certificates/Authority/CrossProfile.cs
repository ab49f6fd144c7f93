using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Authority;

/// <summary>
/// A new root's name and key, signed by the old root: sent as an intermediate, it lets a client that has only the old root reach it
/// (RFC 5280, 3.2: cross-certificate). It ends with the old root.
/// </summary>
internal static class CrossProfile
{
    public static X509Certificate2 Issue(CertifiedKey oldRoot, X509Certificate2 newRoot, DateTimeOffset now)
    {
        var request = Certification.Request(
            newRoot.SubjectName, newRoot.PublicKey, X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, isAuthority: true);
        var life = new DateTimeOffset(newRoot.NotAfter) - now;
        return Certification.Sign(request, oldRoot, Validity.Within(oldRoot.Certificate, now, life));
    }
}
