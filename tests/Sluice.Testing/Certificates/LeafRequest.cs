using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Testing.Certificates;

/// <summary>Makes a key and a request of a given shape.</summary>
public static class LeafRequest
{
    /// <summary>Has <paramref name="sign"/> sign a request with a new key, which it may export and must not keep.</summary>
    public static IssuedCertificate With(CertificateShape shape, Func<CertificateRequest, AsymmetricAlgorithm, IssuedCertificate> sign)
    {
        var subject = new X500DistinguishedName(shape.CommonName is null ? "O=Sluice's tests" : $"CN={shape.CommonName}");
        if (shape.RsaBits == 0)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return sign(Extend(new CertificateRequest(subject, key, shape.Hash), shape), key);
        }

        using var rsa = RSA.Create(shape.RsaBits);
        return sign(Extend(new CertificateRequest(subject, rsa, shape.Hash, RSASignaturePadding.Pkcs1), shape), rsa);
    }

    /// <summary>A certificate that signs itself.</summary>
    public static IssuedCertificate SelfSigned(CertificateShape shape) => With(shape, (request, key) =>
    {
        var (begins, ends) = Validity(shape);
        using var certificate = request.CreateSelfSigned(begins, ends);
        return new IssuedCertificate(
            X509CertificateLoader.LoadCertificate(certificate.RawData), key.ExportPkcs8PrivateKeyPem() + "\n", []);
    });

    public static (DateTimeOffset Begins, DateTimeOffset Ends) Validity(CertificateShape shape)
    {
        var now = DateTimeOffset.UtcNow;
        return (now + shape.Begins, now + shape.Ends);
    }

    private static CertificateRequest Extend(CertificateRequest request, CertificateShape shape)
    {
        if (shape.Names.Count > 0)
            request.CertificateExtensions.Add(Alternatives(shape.Names));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        if (shape.HasKeyUsage)
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(shape.Usage)], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (shape.CriticalExtension is { } unknown)
            // ASN.1 NULL.
            request.CertificateExtensions.Add(new X509Extension(new Oid(unknown), [5, 0], critical: true));
        if (shape.IssuerAddress is { } address)
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [address]));
        return request;
    }

    private static X509Extension Alternatives(IReadOnlyList<string> names)
    {
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
                alternatives.AddIpAddress(address);
            else
                alternatives.AddDnsName(name);
        }

        return alternatives.Build();
    }
}
