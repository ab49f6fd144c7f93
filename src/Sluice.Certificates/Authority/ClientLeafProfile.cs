using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Authority;

/// <summary>A user's certificate: CN is the user name, extendedKeyUsage clientAuth only.</summary>
internal static class ClientLeafProfile
{
    /// <exception cref="CertificateException">The name cannot stand in a certificate.</exception>
    /// <exception cref="InvalidOperationException">The issuer has expired.</exception>
    public static CertifiedKey Issue(CertifiedKey issuer, string user, DateTimeOffset now, TimeSpan life)
    {
        if (Fault(user) is { } fault)
            throw new CertificateException(null, $"user name {fault}", "rename the user");
        var validity = Validity.Within(issuer.Certificate, now, life);
        var key = Certification.NewKey();
        var request = Certification.Request(
            Certification.CommonName(user), new PublicKey(key), X509KeyUsageFlags.DigitalSignature, isAuthority: false);
        Certification.AddUse(request, CertificateUses.ClientAuthentication);
        return new CertifiedKey(Certification.Sign(request, issuer, validity), key);
    }

    private static string? Fault(string user)
    {
        if (user.Length == 0)
            return "is empty";
        var runes = user.EnumerateRunes().ToList();
        if (runes.Count > Certification.MaxCommonName)
            return $"has {runes.Count} characters, while a certificate's common name holds at most {Certification.MaxCommonName}";
        if (user.Any(char.IsControl))
            return "holds a control character";
        // EnumerateRunes puts U+FFFD where half of a pair stands.
        return string.Concat(runes.Select(rune => rune.ToString())) == user ? null : "is not valid Unicode";
    }
}
