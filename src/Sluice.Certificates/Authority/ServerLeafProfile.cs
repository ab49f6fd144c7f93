using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Names;

namespace Sluice.Certificates.Authority;

/// <summary>A server's leaf: extendedKeyUsage serverAuth, its names as SANs, a new key each time.</summary>
internal static class ServerLeafProfile
{
    /// <exception cref="InvalidOperationException">The issuer has expired.</exception>
    public static CertifiedKey Issue(CertifiedKey issuer, ServerNames names, DateTimeOffset now, TimeSpan life)
    {
        var validity = Validity.Within(issuer.Certificate, now, life);
        var key = Certification.NewKey();
        var name = names.DnsNames.FirstOrDefault(name => name.Length <= Certification.MaxCommonName) ?? "sluice";
        var request = Certification.Request(
            Certification.CommonName(name), new PublicKey(key), X509KeyUsageFlags.DigitalSignature, isAuthority: false);
        Certification.AddUse(request, CertificateUses.ServerAuthentication);
        request.CertificateExtensions.Add(AlternativeNames(names));
        return new CertifiedKey(Certification.Sign(request, issuer, validity), key);
    }

    private static X509Extension AlternativeNames(ServerNames names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names.DnsNames)
            builder.AddDnsName(name);
        foreach (var address in names.Addresses)
            builder.AddIpAddress(address);
        return builder.Build();
    }
}
