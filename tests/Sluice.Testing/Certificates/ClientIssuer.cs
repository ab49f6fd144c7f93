using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Testing.Certificates;

/// <summary>A CA that issues client certificates of any shape, right and wrong, and revokes them.</summary>
public sealed class ClientIssuer
{
    private readonly AsymmetricAlgorithm _key;
    private readonly CertificateRevocationListBuilder _revoked = new();

    private ClientIssuer(X509Certificate2 certificate, AsymmetricAlgorithm key) => (Certificate, _key) = (certificate, key);

    public X509Certificate2 Certificate { get; }

    public string Pem => Certificate.ExportCertificatePem() + "\n";

    public string KeyPem => _key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>A self-signed CA, good from a day before <paramref name="now"/> to ten days after.</summary>
    public static ClientIssuer Root(string name, DateTimeOffset now) =>
        Make(null, new X500DistinguishedName($"CN={name}"), ECDsa.Create(ECCurve.NamedCurves.nistP256), Authority, now.AddDays(-1), now.AddDays(10));

    public ClientIssuer Intermediate(string name, DateTimeOffset now) =>
        Make(this, new X500DistinguishedName($"CN={name}"), ECDsa.Create(ECCurve.NamedCurves.nistP256), Authority, now.AddDays(-1), now.AddDays(9));

    /// <summary>A leaf for clients, unless its shape says otherwise.</summary>
    public ClientIssuer Leaf(
        X500DistinguishedName subject, DateTimeOffset begin, DateTimeOffset end, string? use = "1.3.6.1.5.5.7.3.2", AsymmetricAlgorithm? key = null) =>
        Make(this, subject, key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256), request => Client(request, use), begin, end);

    public ClientIssuer Leaf(string commonName, DateTimeOffset now, string? use = "1.3.6.1.5.5.7.3.2")
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName);
        return Leaf(name.Build(), now.AddHours(-1), now.AddDays(5), use);
    }

    public void Revoke(ClientIssuer leaf, DateTimeOffset when) => _revoked.AddEntry(leaf.Certificate, when);

    /// <summary>Its revocation list, DER.</summary>
    /// <param name="asIfBy">Whose name and key identifier it bears, when not its own.</param>
    public byte[] RevocationList(DateTimeOffset thisUpdate, DateTimeOffset nextUpdate, ClientIssuer? asIfBy = null)
    {
        var named = (asIfBy ?? this).Certificate;
        var identifier = X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            named.Extensions.OfType<X509SubjectKeyIdentifierExtension>().First());
        return _revoked.Build(
            named.SubjectName, X509SignatureGenerator.CreateForECDsa((ECDsa)_key), 1, nextUpdate, HashAlgorithmName.SHA256, identifier, thisUpdate);
    }

    /// <summary>A delta CRL (RFC 5280, 5.2.4) to its list number 1: nothing has changed since.</summary>
    public byte[] DeltaList(DateTimeOffset thisUpdate, DateTimeOffset nextUpdate)
    {
        var signer = X509SignatureGenerator.CreateForECDsa((ECDsa)_key);
        var body = new AsnWriter(AsnEncodingRules.DER);
        using (body.PushSequence())
        {
            body.WriteInteger(1);
            body.WriteEncodedValue(signer.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            body.WriteEncodedValue(Certificate.SubjectName.RawData);
            body.WriteUtcTime(thisUpdate);
            body.WriteUtcTime(nextUpdate);
            using (body.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (body.PushSequence())
            using (body.PushSequence())
            {
                body.WriteObjectIdentifier("2.5.29.27");
                body.WriteBoolean(true);
                using (body.PushOctetString())
                    body.WriteInteger(1);
            }
        }

        var list = new AsnWriter(AsnEncodingRules.DER);
        using (list.PushSequence())
        {
            list.WriteEncodedValue(body.Encode());
            list.WriteEncodedValue(signer.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            list.WriteBitString(signer.SignData(body.Encode(), HashAlgorithmName.SHA256));
        }

        return list.Encode();
    }

    public string RevocationListPem(DateTimeOffset thisUpdate, DateTimeOffset nextUpdate) =>
        PemEncoding.WriteString("X509 CRL", RevocationList(thisUpdate, nextUpdate)) + "\n";

    private static void Authority(CertificateRequest request)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
    }

    private static void Client(CertificateRequest request, string? use)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        if (use is not null)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
    }

    private static ClientIssuer Make(
        ClientIssuer? above, X500DistinguishedName subject, AsymmetricAlgorithm key, Action<CertificateRequest> shape, DateTimeOffset begin, DateTimeOffset end)
    {
        var request = key is RSA rsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        shape(request);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (above?.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().First() is { } identifier)
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier));
        var signer = X509SignatureGenerator.CreateForECDsa((ECDsa)(above?._key ?? key));
        var serial = RandomNumberGenerator.GetBytes(20);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return new ClientIssuer(request.Create(above?.Certificate.SubjectName ?? subject, signer, begin, end, serial), key);
    }
}
