using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Tests.Support;

/// <summary>A root CA of a test, which can issue servers and vouch for another root's key.</summary>
internal sealed class TestRoot
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestRoot(string name, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var request = Request($"CN={name}", _key, isAuthority: true);
        Certificate = request.CreateSelfSigned(from ?? DateTimeOffset.UtcNow.AddDays(-1), to ?? DateTimeOffset.UtcNow.AddDays(10));
    }

    public X509Certificate2 Certificate { get; }

    public string Pem => Certificate.ExportCertificatePem() + "\n";

    /// <summary>A leaf with its key.</summary>
    public X509Certificate2 Issue(params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request($"CN={names[0]}", key, isAuthority: false);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
                alternatives.AddIpAddress(address);
            else
                alternatives.AddDnsName(name);
        }
        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var leaf = request.Create(
            Certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(_key), DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(2), Serial());
        return leaf.CopyWithPrivateKey(key);
    }

    /// <summary>A certificate for the other root's name and key, signed by this one.</summary>
    public X509Certificate2 CrossSign(TestRoot other, bool isAuthority = true)
    {
        var request = Request(other.Certificate.Subject, other._key, isAuthority);
        return request.Create(
            Certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(_key), DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(5), Serial());
    }

    /// <summary>An empty list that holds for some days (RFC 5280, 5.1), in PEM.</summary>
    /// <param name="critical">The OID of an extension of it that nobody knows; null for none.</param>
    public string Crl(string? critical)
    {
        var body = new AsnWriter(AsnEncodingRules.DER);
        using (body.PushSequence())
        {
            body.WriteInteger(1);
            WriteAlgorithm(body);
            body.WriteEncodedValue(Certificate.SubjectName.RawData);
            body.WriteUtcTime(DateTimeOffset.UtcNow.AddHours(-1));
            body.WriteUtcTime(DateTimeOffset.UtcNow.AddDays(3));
            if (critical is not null)
            {
                using var tag = body.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
                using var all = body.PushSequence();
                using var one = body.PushSequence();
                body.WriteObjectIdentifier(critical);
                body.WriteBoolean(true);
                body.WriteOctetString([5, 0]);
            }
        }
        var list = new AsnWriter(AsnEncodingRules.DER);
        using (list.PushSequence())
        {
            list.WriteEncodedValue(body.Encode());
            WriteAlgorithm(list);
            list.WriteBitString(_key.SignData(body.Encode(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }
        return PemEncoding.WriteString("X509 CRL", list.Encode()) + "\n";
    }

    private static void WriteAlgorithm(AsnWriter writer)
    {
        using var algorithm = writer.PushSequence();
        writer.WriteObjectIdentifier("1.2.840.10045.4.3.2");
    }

    private static byte[] Serial() => [1, .. RandomNumberGenerator.GetBytes(11)];

    private static CertificateRequest Request(string subject, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            isAuthority ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign : X509KeyUsageFlags.DigitalSignature, true));
        return request;
    }
}
