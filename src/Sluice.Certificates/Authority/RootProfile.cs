using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Authority;

/// <summary>A root: self-signed, CA:TRUE, signs certificates and CRLs.</summary>
internal static class RootProfile
{
    public static CertifiedKey Create(string host, DateTimeOffset now, IReadOnlySet<string> taken)
    {
        var key = Certification.NewKey();
        var subject = Certification.CommonName(AuthorityName.Make("Sluice local root", host, now, taken));
        var request = Certification.Request(
            subject, new PublicKey(key), X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, isAuthority: true);
        var validity = new Validity(now - Validity.Backdating, now.AddYears(LocalAuthority.RootYears));
        return new CertifiedKey(Certification.SignSelf(request, key, validity), key);
    }
}
