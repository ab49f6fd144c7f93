using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Tests.Chains;

public sealed class EndpointBindingTests
{
    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public void Hashes_by_the_signatures_hash(string name)
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var hash = new HashAlgorithmName(name);
        foreach (var request in new[]
        {
            new CertificateRequest("CN=a", rsa, hash, RSASignaturePadding.Pkcs1),
            new CertificateRequest("CN=a", rsa, hash, RSASignaturePadding.Pss),
            new CertificateRequest("CN=a", ec, hash),
        })
        {
            using var leaf = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
            Assert.Equal(CryptographicOperations.HashData(hash, leaf.RawData), EndpointBinding.Of(leaf));
        }
    }

    [Theory]
    [InlineData("1.2.840.113549.1.1.4")]
    [InlineData("1.2.840.113549.1.1.5")]
    [InlineData(NamedSigner.EcdsaWithSha1)]
    public void Sha256_stands_in_for_md5_and_sha1(string algorithm)
    {
        using var leaf = SignedAs(algorithm);
        Assert.Equal(SHA256.HashData(leaf.RawData), EndpointBinding.Of(leaf));
    }

    [Theory]
    [InlineData("1.3.101.112")]
    [InlineData("1.3.101.113")]
    [InlineData("2.16.840.1.101.3.4.3.18")]
    public void Ed25519_ed448_and_ml_dsa_name_no_hash(string algorithm)
    {
        using var leaf = SignedAs(algorithm);
        Assert.Null(EndpointBinding.Of(leaf));
    }

    private static X509Certificate2 SignedAs(string algorithm)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=a", key, HashAlgorithmName.SHA256);
        return request.Create(
            request.SubjectName, new NamedSigner(key, algorithm), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1), [1]);
    }
}
