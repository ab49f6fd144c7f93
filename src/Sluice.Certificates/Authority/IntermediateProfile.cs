using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Authority;

/// <summary>An intermediate that signs leaves in place of a root whose key is kept elsewhere: pathLen 0; it ends with its root.</summary>
internal static class IntermediateProfile
{
    public static CertifiedKey Issue(CertifiedKey root, string host, DateTimeOffset now, IReadOnlySet<string> taken)
    {
        var key = Certification.NewKey();
        var subject = Certification.CommonName(AuthorityName.Make("Sluice local intermediate", host, now, taken));
        var request = Certification.Request(
            subject, new PublicKey(key), X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, isAuthority: true, pathLength: 0);
        var life = new DateTimeOffset(root.Certificate.NotAfter) - now;
        return new CertifiedKey(Certification.Sign(request, root, Validity.Within(root.Certificate, now, life)), key);
    }
}
