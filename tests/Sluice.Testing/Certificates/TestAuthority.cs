using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Testing.Certificates;

/// <summary>A root or an intermediate that signs whatever it is asked to, mistakes included.</summary>
public sealed class TestAuthority : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(300);

    private readonly X509Certificate2 _certificate;
    private readonly ECDsa _key;
    private readonly TestAuthority? _parent;

    private TestAuthority(X509Certificate2 certificate, ECDsa key, TestAuthority? parent) =>
        (_certificate, _key, _parent) = (certificate, key, parent);

    public string Pem => _certificate.ExportCertificatePem() + "\n";

    public byte[] Der => _certificate.RawData;

    private IReadOnlyList<string> Path => _parent is null ? [] : [Pem, .. _parent.Path];

    /// <param name="name">The common name.</param>
    /// <param name="ends">When it ends, from now.</param>
    public static TestAuthority Root(string name, TimeSpan? ends = null) => RootOf(new X500DistinguishedName($"CN={name}"), ends);

    /// <summary>Another root with the very subject of <paramref name="certificatePem"/>, and another key.</summary>
    public static TestAuthority Namesake(string certificatePem)
    {
        using var original = X509Certificate2.CreateFromPem(certificatePem);
        return RootOf(original.SubjectName, null);
    }

    /// <summary>An authority whose key somebody else made; both as PEM.</summary>
    public static TestAuthority Of(string certificatePem, string keyPem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(keyPem);
        return new TestAuthority(X509Certificate2.CreateFromPem(certificatePem), key, null);
    }

    /// <summary>An authority under this one.</summary>
    public TestAuthority Intermediate(string name, TimeSpan? ends = null)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request(new X500DistinguishedName($"CN={name}"), key);
        request.CertificateExtensions.Add(AuthorityKeyIdentifier());
        return new TestAuthority(Sign(request, Validity(ends ?? Long)), key, this);
    }

    public IssuedCertificate Issue(CertificateShape shape) => LeafRequest.With(shape, (request, key) =>
    {
        request.CertificateExtensions.Add(AuthorityKeyIdentifier());
        return new IssuedCertificate(Sign(request, LeafRequest.Validity(shape)), key.ExportPkcs8PrivateKeyPem() + "\n", Path);
    });

    /// <summary>This authority's list of revoked certificates, as PEM.</summary>
    /// <param name="next">When the next list is due, from now.</param>
    public string RevocationList(TimeSpan next, params X509Certificate2[] revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var one in revoked)
            list.AddEntry(one.SerialNumberBytes.Span);
        var now = DateTimeOffset.UtcNow;
        using var signer = _certificate.CopyWithPrivateKey(_key);
        var der = list.Build(signer, 1, now + next, HashAlgorithmName.SHA256, null, now - TimeSpan.FromDays(3));
        return PemEncoding.WriteString("X509 CRL", der) + "\n";
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
    }

    private static TestAuthority RootOf(X500DistinguishedName name, TimeSpan? ends)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request(name, key);
        var (begins, end) = Validity(ends ?? Long);
        return new TestAuthority(request.Create(name, X509SignatureGenerator.CreateForECDsa(key), begins, end, Serial()), key, null);
    }

    private static (DateTimeOffset Begins, DateTimeOffset Ends) Validity(TimeSpan ends)
    {
        var now = DateTimeOffset.UtcNow;
        return (now - TimeSpan.FromDays(60), now + ends);
    }

    private static CertificateRequest Request(X500DistinguishedName name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private static byte[] Serial() => [0x41, .. RandomNumberGenerator.GetBytes(11)];

    private X509Certificate2 Sign(CertificateRequest request, (DateTimeOffset Begins, DateTimeOffset Ends) validity) =>
        request.Create(
            _certificate.SubjectName,
            request.HashAlgorithm == HashAlgorithmName.SHA1 ? new Sha1Signatures(_key) : X509SignatureGenerator.CreateForECDsa(_key),
            validity.Begins,
            validity.Ends,
            Serial());

    private X509AuthorityKeyIdentifierExtension AuthorityKeyIdentifier() =>
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            _certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().First());
}
