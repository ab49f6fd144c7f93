using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Chains;

public sealed class ServedCertificateTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly TestAuthority _root = TestAuthority.Root("Root");
    private readonly TestAuthority _upper;
    private readonly TestAuthority _lower;
    private readonly TestAuthority _leaf;

    public ServedCertificateTests()
    {
        _upper = _root.Intermediate("Upper");
        _lower = _upper.Intermediate("Lower");
        _leaf = _lower.Leaf();
    }

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("leaf lower upper root", "")]
    [InlineData("root upper lower leaf", FaultCodes.ChainOutOfOrder)]
    [InlineData("upper leaf root lower", FaultCodes.ChainOutOfOrder)]
    [InlineData("leaf lower upper leaf root", FaultCodes.Duplicate)]
    public void Any_order_becomes_leaf_first_without_root(string order, string warning)
    {
        using var served = Load(Pem(order), _leaf.KeyPem);
        Assert.Equal(_leaf.Certificate.Thumbprint, served.Leaf.Thumbprint);
        Assert.True(served.Leaf.HasPrivateKey);
        Assert.Equal(["CN=Lower", "CN=Upper"], served.Intermediates.Select(c => c.Subject));
        Assert.Equal(warning, string.Join(' ', served.Findings.Select(finding => finding.Code)));
        Assert.Equal(served.Findings.Count, served.Warnings.Count);
    }

    [Fact]
    public void Says_what_it_serves()
    {
        using var served = Load(Pem("leaf lower upper root"), _leaf.KeyPem);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_leaf.Certificate.RawData)), served.Fingerprint);
        Assert.Equal(["db.example.org"], served.Names.Select(name => name.ToString()));
        Assert.Equal(TestAuthority.End, served.NotAfter);
        Assert.Equal(TestAuthority.Begin, served.NotBefore);
        Assert.Equal(SHA256.HashData(_leaf.Certificate.RawData), served.EndpointBinding);
    }

    [Fact]
    public void Text_around_the_blocks_is_passed_over()
    {
        var text = $"Bag Attributes\r\n  friendlyName: x\r\n{Pem("leaf").ReplaceLineEndings("\r\n")}\r\nsubject=…\n{_leaf.KeyPem}{Pem("lower upper root")}";
        using var served = Load(text, text);
        Assert.Equal(2, served.Intermediates.Count);
    }

    [Fact]
    public void Loads_rsa_and_ec_keys_in_every_plain_form()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var withRsa = _root.Leaf(rsa);
        var withEc = _root.Leaf(ec);
        foreach (var (leaf, key) in new[]
        {
            (withRsa, rsa.ExportPkcs8PrivateKeyPem()),
            (withRsa, rsa.ExportRSAPrivateKeyPem()),
            (withEc, ec.ExportPkcs8PrivateKeyPem()),
            (withEc, ec.ExportECPrivateKeyPem()),
            (withEc, "-----BEGIN EC PARAMETERS-----\nBgUrgQQAIg==\n-----END EC PARAMETERS-----\n" + ec.ExportECPrivateKeyPem()),
        })
        {
            using var served = Load(leaf.Pem + _root.Pem, key);
            Assert.True(served.Leaf.HasPrivateKey);
            Assert.Empty(served.Warnings);
        }
    }

    [Fact]
    public void A_chain_that_ends_nowhere_is_a_warning()
    {
        using var served = Load(Pem("leaf lower"), _leaf.KeyPem);
        Assert.Equal(["CN=Lower"], served.Intermediates.Select(c => c.Subject));
        Assert.Contains("issuer \"CN=Upper\"", Assert.Single(served.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_the_chain_is_a_warning_for_each_stray()
    {
        using var served = Load(Pem("leaf upper root"), _leaf.KeyPem);
        Assert.Empty(served.Intermediates);
        Assert.Contains(served.Warnings, warning => warning.Contains("issuer \"CN=Lower\"", StringComparison.Ordinal));
        Assert.Contains(served.Warnings, warning => warning.StartsWith("certificate \"CN=Upper\" is no part", StringComparison.Ordinal));
        Assert.Contains(served.Warnings, warning => warning.StartsWith("certificate \"CN=Root\" is no part", StringComparison.Ordinal));
    }

    [Fact]
    public void A_known_root_ends_the_chain()
    {
        var certificate = _scratch.WritePrivate("chain.crt", Pem("leaf lower upper"));
        var key = _scratch.WritePrivate("leaf.key", _leaf.KeyPem);
        using var served = ServedCertificate.Load(certificate, key, _root.Certificate, FixedTime.Start);
        Assert.Empty(served.Warnings);
    }

    [Fact]
    public void Of_two_issuers_with_one_name_the_key_identifier_decides()
    {
        var impostor = _root.Intermediate("Lower");
        using var served = Load(Pem("leaf") + impostor.Pem + Pem("lower upper root"), _leaf.KeyPem);
        Assert.Equal(_lower.Certificate.Thumbprint, served.Intermediates[0].Thumbprint);
        Assert.Contains("no part", Assert.Single(served.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_root_and_a_cross_certificate_with_its_key_the_latter_is_served()
    {
        var old = TestAuthority.Root("Old");
        var cross = old.Cross(_root);
        var leaf = _root.Leaf();
        using var served = Load(leaf.Pem + _root.Pem + cross.Pem + old.Pem, leaf.KeyPem);
        Assert.Equal([cross.Certificate.Thumbprint], served.Intermediates.Select(c => c.Thumbprint));
    }

    [Fact]
    public void What_ends_soon_or_may_be_refused_is_warned_of()
    {
        var leaf = _root.Leaf(
            RSA.Create(2048),
            request => request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, true)),
            end: FixedTime.Start.Now.AddDays(20));
        using var served = Load(leaf.Pem + _root.Pem, leaf.KeyPem);
        foreach (var about in new[] { "no subject alternative name", "digitalSignature", "expires on 2031-03-21" })
            Assert.Contains(served.Warnings, warning => warning.Contains(about, StringComparison.Ordinal));
    }

    [Fact]
    public void A_self_signed_leaf_is_warned_of()
    {
        var leaf = TestAuthority.SelfSigned(request => TestAuthority.Names(request, "db.example.org"));
        using var served = Load(leaf.Pem, leaf.KeyPem);
        Assert.Contains("self-signed", Assert.Single(served.Warnings), StringComparison.Ordinal);
    }

    private ServedCertificate Load(string chain, string key) =>
        ServedCertificate.Load(_scratch.WritePrivate("chain.crt", chain), _scratch.WritePrivate("leaf.key", key), FixedTime.Start);

    private string Pem(string order) => string.Concat(order.Split(' ').Select(name => name switch
    {
        "root" => _root.Pem,
        "upper" => _upper.Pem,
        "lower" => _lower.Pem,
        _ => _leaf.Pem,
    }));
}
