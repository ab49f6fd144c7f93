using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Chains;

/// <summary>What is refused before it is served.</summary>
public sealed class ServedCertificateFaultTests : IDisposable
{
    // RFC 8410, 10.3.
    private const string Ed25519Key =
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n";

    private readonly Scratch _scratch = new();
    private readonly TestAuthority _root = TestAuthority.Root("Root");
    private readonly string _chain;
    private readonly string _key;

    public ServedCertificateFaultTests() => (_chain, _key) = (_scratch.At("chain.crt"), _scratch.At("leaf.key"));

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Files_that_are_not_there()
    {
        Assert.Equal(_chain, Refused("no such file").File);
        _scratch.WritePrivate("chain.crt", _root.Leaf().Pem);
        Assert.Equal(_key, Refused("no such file").File);
        Directory.CreateDirectory(_key);
        Assert.Equal(_key, Refused("cannot be read").File);
    }

    [Fact]
    public void A_key_open_to_others()
    {
        if (OperatingSystem.IsWindows())
            return;
        var leaf = _root.Leaf();
        Write(leaf.Pem, leaf.KeyPem);
        File.SetUnixFileMode(_key, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Equal($"run: chmod 600 '{_key}'", Refused("open to group or others").Cure);
        // A mounted secret is a link: what counts is the file behind it.
        File.Move(_key, _scratch.At("real.key"));
        File.CreateSymbolicLink(_key, "real.key");
        Refused("open to group or others");
        File.SetUnixFileMode(_scratch.At("real.key"), UnixFileMode.UserRead);
        ServedCertificate.Load(_chain, _key, FixedTime.Start).Dispose();
    }

    [Fact]
    public void An_expired_leaf()
    {
        var leaf = _root.Leaf(end: FixedTime.Start.Now);
        Write(leaf.Pem, leaf.KeyPem);
        Assert.Equal(_chain, Refused("expired on 2031-03-01 12:00 UTC").File);
    }

    [Fact]
    public void A_leaf_not_yet_valid()
    {
        var leaf = _root.Leaf(begin: FixedTime.Start.Now.AddMinutes(6));
        Write(leaf.Pem, leaf.KeyPem);
        Refused("not valid before 2031-03-01 12:06 UTC");
    }

    [Fact]
    public void A_leaf_for_clients()
    {
        var leaf = _root.Leaf(shape: request => AddUse(request, "1.3.6.1.5.5.7.3.2"));
        Write(leaf.Pem, leaf.KeyPem);
        Refused("lacks serverAuth");
        var any = _root.Leaf(shape: request => AddUse(request, "2.5.29.37.0"));
        Write(any.Pem, any.KeyPem);
        Refused("lacks serverAuth");
        var server = _root.Leaf(shape: request => AddUse(request, "1.3.6.1.5.5.7.3.1"));
        Write(server.Pem, server.KeyPem);
        ServedCertificate.Load(_chain, _key, FixedTime.Start).Dispose();
    }

    [Fact]
    public void A_certificate_authority_as_leaf()
    {
        Write(_root.Pem, _root.KeyPem);
        Refused("CA:TRUE");
    }

    [Fact]
    public void A_key_of_another_certificate()
    {
        Write(_root.Leaf().Pem + _root.Pem, _root.Leaf().KeyPem);
        Assert.Equal(_key, Refused($"does not belong to any certificate in {_chain}").File);
        using var rsa = RSA.Create(2048);
        Write(_root.Leaf().Pem, rsa.ExportPkcs8PrivateKeyPem());
        Refused("does not belong");
    }

    [Fact]
    public void An_encrypted_key()
    {
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var leaf = _root.Leaf(ec);
        var cipher = new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000);
        Write(leaf.Pem, ec.ExportEncryptedPkcs8PrivateKeyPem("secret", cipher));
        Assert.Contains("openssl pkey", Refused("is encrypted").Cure, StringComparison.Ordinal);
        const string OldForm = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n";
        Write(leaf.Pem, $"-----BEGIN RSA PRIVATE KEY-----\n{OldForm}-----END RSA PRIVATE KEY-----\n");
        Refused("is encrypted");
    }

    [Theory]
    [InlineData("", "holds no PEM private key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "cannot be decoded")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----\n", "cannot be decoded")]
    [InlineData(Ed25519Key, "neither RSA nor ECDSA (algorithm 1.3.101.112)")]
    public void A_key_that_is_none(string key, string what)
    {
        Write(_root.Leaf().Pem, key);
        Assert.Equal(_key, Refused(what).File);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("subject=CN = a\n", "holds no PEM certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "certificate 1 cannot be decoded")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n", "certificate 1 is damaged or cut off")]
    public void A_chain_that_is_none(string chain, string what)
    {
        Write(chain, _root.Leaf().KeyPem);
        Assert.Equal(_chain, Refused(what).File);
    }

    [Fact]
    public void A_chain_whose_second_certificate_is_cut_off()
    {
        var leaf = _root.Leaf();
        Write(leaf.Pem + _root.Pem[..200], leaf.KeyPem);
        Refused("certificate 2 is damaged or cut off");
    }

    [Fact]
    public void A_der_file()
    {
        Write("", _root.KeyPem);
        File.WriteAllBytes(_chain, _root.Certificate.RawData);
        Assert.Contains("-inform der", Refused("is DER, not PEM").Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_faults_name_the_first_and_the_way_to_see_all()
    {
        var old = _root.Intermediate("Old", end: FixedTime.Start.Now.AddDays(-1));
        var leaf = old.Leaf(end: FixedTime.Start.Now.AddDays(-2), isSha1: true);
        Write(leaf.Pem + old.Pem, leaf.KeyPem);
        var problem = Refused("certificate \"CN=db.example.org\" expired on 2031-02-27");
        Assert.Equal($"renew it (and 2 more: sluice certs check '{_chain}')", problem.Cure);
        Assert.Equal(FaultCodes.LeafExpired, problem.Code);
    }

    [Fact]
    public void A_file_far_too_large()
    {
        Write(new string('x', (1 << 20) + 1), _root.KeyPem);
        Refused("larger than");
    }

    [Fact]
    public void An_issuer_of_the_right_name_with_another_key()
    {
        var real = TestAuthority.Root("Anonymous", withIdentifier: false);
        var impostor = TestAuthority.Root("Anonymous", withIdentifier: false);
        var leaf = real.Leaf();
        Write(leaf.Pem + impostor.Pem, leaf.KeyPem);
        Refused("was not signed by");
        Write(leaf.Pem + real.Pem, leaf.KeyPem);
        ServedCertificate.Load(_chain, _key, FixedTime.Start).Dispose();
    }

    [Fact]
    public void An_intermediate_of_the_right_name_with_another_key()
    {
        var real = _root.Intermediate("Anonymous", withIdentifier: false);
        var impostor = _root.Intermediate("Anonymous", withIdentifier: false);
        var leaf = real.Leaf();
        Write(leaf.Pem + impostor.Pem, leaf.KeyPem);
        Refused("was not signed by");
        Write(leaf.Pem + impostor.Pem + _root.Pem, leaf.KeyPem);
        Refused("was not signed by");
    }

    private static void AddUse(CertificateRequest request, string use) =>
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: true));

    private void Write(string chain, string key)
    {
        _scratch.WritePrivate("chain.crt", chain);
        _scratch.WritePrivate("leaf.key", key);
    }

    private CertificateProblem Refused(string what)
    {
        var refused = Assert.Throws<CertificateException>(() => ServedCertificate.Load(_chain, _key, FixedTime.Start));
        Assert.Contains(what, refused.Problem.What, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Problem.Cure);
        Assert.DoesNotContain('\n', refused.Message);
        return refused.Problem;
    }
}
