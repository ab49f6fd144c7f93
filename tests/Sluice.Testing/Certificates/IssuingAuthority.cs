using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Testing.Certificates;

/// <summary>
/// A CA of one test run that can do what a real one does: intermediates, cross certificates and CRLs (RFC 5280). It is independent of
/// the product's own, so that neither proves itself.
/// </summary>
public sealed class IssuingAuthority : IDisposable
{
    private readonly X509Certificate2 _certificate;

    private IssuingAuthority(X509Certificate2 certificate) => _certificate = certificate;

    /// <summary>The authority's own certificate, ending in a line break.</summary>
    public string Pem => _certificate.ExportCertificatePem() + "\n";

    /// <summary>A self-signed root, valid from an hour ago for two days.</summary>
    public static IssuingAuthority CreateRoot(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request($"CN={name}", key);
        return new IssuingAuthority(request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(2)));
    }

    /// <summary>An authority of its own key below this one.</summary>
    public IssuingAuthority CreateIntermediate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Sign(Request($"CN={name}", key));
        return new IssuingAuthority(certificate.CopyWithPrivateKey(key));
    }

    /// <summary>A certificate of <paramref name="other"/>'s name and key, signed by this authority, as PEM.</summary>
    public string CrossSignPem(IssuingAuthority other)
    {
        using var key = other._certificate.GetECDsaPrivateKey()!;
        using var certificate = Sign(Request(other._certificate.Subject, key));
        return certificate.ExportCertificatePem() + "\n";
    }

    /// <summary>A server certificate for DNS names and IP addresses, valid for as long as the authority's own.</summary>
    public IssuedServer IssueServer(params string[] names) => IssueServer(names, lifetime: null);

    /// <summary>The same, with a lifetime from now.</summary>
    public IssuedServer IssueServer(string[] names, TimeSpan? lifetime)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={names[0]}", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
                alternatives.AddIpAddress(address);
            else
                alternatives.AddDnsName(name);
        }

        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var leaf = Sign(request, lifetime is { } time ? DateTimeOffset.UtcNow + time : _certificate.NotAfter);
        return new IssuedServer(
            leaf.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n", leaf.SerialNumberBytes.ToArray(), leaf.NotAfter);
    }

    /// <summary>A CRL of this authority, current for a day, as PEM.</summary>
    public string CrlPem(params IssuedServer[] revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var server in revoked)
            list.AddEntry(server.SerialNumber, reason: X509RevocationReason.KeyCompromise);
        var now = DateTimeOffset.UtcNow;
        var bytes = list.Build(_certificate, BigInteger.One, now.AddDays(1), HashAlgorithmName.SHA256, thisUpdate: now.AddMinutes(-10));
        return PemEncoding.WriteString("X509 CRL", bytes) + "\n";
    }

    public void Dispose() => _certificate.Dispose();

    private static CertificateRequest Request(string subject, ECDsa key)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private X509Certificate2 Sign(CertificateRequest request, DateTimeOffset? notAfter = null)
    {
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, true, false));
        return request.Create(_certificate, _certificate.NotBefore, notAfter ?? _certificate.NotAfter, RandomNumberGenerator.GetBytes(12));
    }
}
