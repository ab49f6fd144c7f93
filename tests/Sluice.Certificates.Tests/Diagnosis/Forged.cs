using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Tests.Diagnosis;

/// <summary>A certificate of any shape, and its key.</summary>
internal sealed record Forged(X509Certificate2 Certificate, AsymmetricAlgorithm Key)
{
    public static DateTimeOffset Now { get; } = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Forged Root(string name = "Test Root", Action<ForgeShape>? shape = null) => Make(name, null, Authority + shape);

    public Forged Intermediate(string name = "Test Intermediate", Action<ForgeShape>? shape = null) => Make(name, this, Authority + shape);

    public Forged Leaf(Action<ForgeShape>? shape = null) => Make("db.example.org", this, shape);

    public byte[] Crl(DateTimeOffset? from = null, DateTimeOffset? to = null, params X509Certificate2[] revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            builder.AddEntry(certificate, Now.AddDays(-2));
        var identifier = Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single();
        return builder.Build(
            Certificate.SubjectName, X509SignatureGenerator.CreateForECDsa((ECDsa)Key), 1, to ?? Now.AddDays(10), HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier), from ?? Now.AddDays(-1));
    }

    public static Forged Make(string name, Forged? issuer, Action<ForgeShape>? change)
    {
        var shape = new ForgeShape();
        change?.Invoke(shape);
        var subject = new X500DistinguishedName($"CN={name}");
        var request = shape.Key is RSA rsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)shape.Key, HashAlgorithmName.SHA256);
        foreach (var extension in shape.Extensions())
            request.CertificateExtensions.Add(extension);
        if (shape.HasIdentifiers)
            Identify(request, issuer);
        var signer = Signer((issuer?.Key ?? shape.Key), shape);
        var serial = RandomNumberGenerator.GetBytes(8);
        serial[0] = 1;
        return new Forged(request.Create(issuer?.Certificate.SubjectName ?? subject, signer, shape.From, shape.To, serial), shape.Key);
    }

    private static void Identify(CertificateRequest request, Forged? issuer)
    {
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (issuer?.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } identifier)
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier));
    }

    private static X509SignatureGenerator Signer(AsymmetricAlgorithm key, ForgeShape shape) => (key, shape.IsSha1) switch
    {
        (RSA rsa, _) => X509SignatureGenerator.CreateForRSA(rsa, shape.Padding),
        (ECDsa ecdsa, true) => new NamedSigner(ecdsa, NamedSigner.EcdsaWithSha1),
        (_, _) => X509SignatureGenerator.CreateForECDsa((ECDsa)key),
    };

    private static void Authority(ForgeShape shape)
    {
        shape.IsAuthority = true;
        shape.KeyUsage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;
        shape.Names = [];
    }
}
