using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Tests;

/// <summary>Issues certificates of any shape, right and wrong, for the chain tests.</summary>
internal sealed class TestAuthority
{
    private readonly AsymmetricAlgorithm _key;

    private TestAuthority(X509Certificate2 certificate, AsymmetricAlgorithm key) => (Certificate, _key) = (certificate, key);

    public static DateTimeOffset Begin { get; } = FixedTime.Start.Now.AddDays(-100);

    public static DateTimeOffset End { get; } = FixedTime.Start.Now.AddDays(100);

    public X509Certificate2 Certificate { get; }

    public string Pem => Certificate.ExportCertificatePem() + "\n";

    public string KeyPem => _key.ExportPkcs8PrivateKeyPem() + "\n";

    public static TestAuthority Root(
        string name, bool withIdentifier = true, AsymmetricAlgorithm? key = null, DateTimeOffset? end = null, Action<CertificateRequest>? shape = null) =>
        Make(null, name, key ?? NewKey(), shape ?? (request => Authority(request, withIdentifier)), Begin, end ?? End);

    public TestAuthority Intermediate(
        string name,
        DateTimeOffset? end = null,
        bool withIdentifier = true,
        AsymmetricAlgorithm? key = null,
        Action<CertificateRequest>? shape = null,
        bool isSha1 = false) =>
        Make(this, name, key ?? NewKey(), shape ?? (request => Authority(request, withIdentifier)), Begin, end ?? End, isSha1);

    /// <summary>A certificate of ours for the name and key of another.</summary>
    public TestAuthority Cross(TestAuthority other) =>
        Make(this, other.Certificate.Subject["CN=".Length..], other._key, request => Authority(request, withIdentifier: true), Begin, End);

    /// <summary>Certifies what a CSR asks for.</summary>
    public string SignRequest(CertificateRequest request) =>
        request.Create(Certificate.SubjectName, Signer(_key), Begin, End, [0x12, .. RandomNumberGenerator.GetBytes(8)]).ExportCertificatePem() + "\n";

    /// <summary>A CRL in DER.</summary>
    public byte[] Crl(DateTimeOffset end, params TestAuthority[] revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var one in revoked)
            builder.AddEntry(one.Certificate);
        var identifier = X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().First());
        return builder.Build(Certificate.SubjectName, Signer(_key), 1, end, HashAlgorithmName.SHA256, identifier, Begin);
    }

    public TestAuthority Leaf(
        AsymmetricAlgorithm? key = null,
        Action<CertificateRequest>? shape = null,
        DateTimeOffset? begin = null,
        DateTimeOffset? end = null,
        bool isSha1 = false) =>
        Make(
            this,
            "db.example.org",
            key ?? NewKey(),
            shape ?? (request => Names(request, "db.example.org")),
            begin ?? Begin,
            end ?? End,
            isSha1);

    public static TestAuthority SelfSigned(Action<CertificateRequest> shape) =>
        Make(null, "db.example.org", NewKey(), shape, Begin, End);

    public static void Names(CertificateRequest request, params string[] names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
            builder.AddDnsName(name);
        request.CertificateExtensions.Add(builder.Build());
    }

    public static void Authority(CertificateRequest request, X509KeyUsageFlags usage, int? pathLength = null)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, pathLength is not null, pathLength ?? 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
    }

    private static X509SignatureGenerator Signer(AsymmetricAlgorithm key) => key is RSA rsa
        ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1)
        : X509SignatureGenerator.CreateForECDsa((ECDsa)key);

    private static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static void Authority(CertificateRequest request, bool withIdentifier)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        if (withIdentifier)
            request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
    }

    private static TestAuthority Make(
        TestAuthority? issuer,
        string name,
        AsymmetricAlgorithm key,
        Action<CertificateRequest> shape,
        DateTimeOffset begin,
        DateTimeOffset end,
        bool isSha1 = false)
    {
        var subject = new X500DistinguishedName($"CN={name}");
        var request = key is RSA rsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        shape(request);
        if (issuer?.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } identifier)
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier));
        var signingKey = issuer?._key ?? key;
        var signer = isSha1 ? new NamedSigner((ECDsa)signingKey, NamedSigner.EcdsaWithSha1) : Signer(signingKey);
        var certificate = request.Create(
            issuer?.Certificate.SubjectName ?? subject, signer, begin, end, [0x11, .. RandomNumberGenerator.GetBytes(8)]);
        return new TestAuthority(certificate, key);
    }
}
