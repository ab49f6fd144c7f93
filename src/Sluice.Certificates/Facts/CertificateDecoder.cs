using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>Loads a certificate and reads all that the rules will look at: the platform decodes lazily, and would throw in their midst.</summary>
internal static class CertificateDecoder
{
    /// <exception cref="CryptographicException">It, or one of its extensions, cannot be decoded.</exception>
    public static X509Certificate2 Load(ReadOnlySpan<byte> der)
    {
        var certificate = X509CertificateLoader.LoadCertificate(der);
        try
        {
            Probe(certificate);
            return certificate;
        }
        catch (AsnContentException e)
        {
            throw new CryptographicException(e.Message, e);
        }
    }

    private static void Probe(X509Certificate2 certificate)
    {
        _ = (certificate.Subject, certificate.Issuer, certificate.PublicKey.ExportSubjectPublicKeyInfo());
        _ = SignatureAlgorithm.Of(certificate);
        _ = certificate.Extensions.Select(Content).ToList();
    }

    private static object? Content(X509Extension extension) => extension switch
    {
        X509SubjectAlternativeNameExtension names => (names.EnumerateDnsNames().ToList(), names.EnumerateIPAddresses().ToList()),
        X509KeyUsageExtension usage => usage.KeyUsages,
        X509EnhancedKeyUsageExtension uses => uses.EnhancedKeyUsages,
        X509BasicConstraintsExtension constraints => constraints.CertificateAuthority,
        X509SubjectKeyIdentifierExtension subject => subject.SubjectKeyIdentifier,
        X509AuthorityKeyIdentifierExtension authority => authority.KeyIdentifier,
        X509AuthorityInformationAccessExtension access => access.EnumerateCAIssuersUris().ToList(),
        _ => null,
    };
}
