using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Names;

namespace Sluice.Certificates.Tests.Authority;

public sealed class LocalAuthorityTests
{
    private static readonly ServerNames Names = ServerNames.From(["box"], ["db.example.org", "10.0.0.5"]);

    [Fact]
    public void The_root_is_a_p256_authority_of_ten_years()
    {
        var time = FixedTime.Start;
        using var authority = LocalAuthority.Create("box", time);
        var root = authority.Root.Certificate;
        Assert.Equal("CN=Sluice local root box 2031-03-01", root.Subject);
        Assert.Equal(root.Subject, root.Issuer);
        Assert.Equal(time.Now.AddHours(-1).UtcDateTime, root.NotBefore.ToUniversalTime());
        Assert.Equal(time.Now.AddYears(10).UtcDateTime, root.NotAfter.ToUniversalTime());
        Assert.Equal("1.2.840.10045.4.3.2", root.SignatureAlgorithm.Value);
        using var key = root.GetECDsaPublicKey()!;
        Assert.Equal("1.2.840.10045.3.1.7", key.ExportParameters(false).Curve.Oid.Value);
        var constraints = Assert.Single(root.Extensions.OfType<X509BasicConstraintsExtension>());
        Assert.True(constraints is { Critical: true, CertificateAuthority: true });
        var usage = Assert.Single(root.Extensions.OfType<X509KeyUsageExtension>());
        Assert.True(usage.Critical);
        Assert.Equal(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, usage.KeyUsages);
        Assert.Single(root.Extensions.OfType<X509SubjectKeyIdentifierExtension>());
        Assert.False(root.HasPrivateKey);
    }

    [Fact]
    public void A_long_host_name_is_cut_to_what_a_common_name_may_hold()
    {
        using var authority = LocalAuthority.Create(new string('h', 100), FixedTime.Start);
        var name = authority.Root.Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        Assert.Equal(64, name.Length);
        Assert.EndsWith("hh 2031-03-01", name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaf_answers_for_its_names_and_servers_only()
    {
        var time = FixedTime.Start;
        using var authority = LocalAuthority.Create("box", time);
        using var issued = authority.IssueLeaf(Names);
        var leaf = issued.Certificate;
        Assert.Equal(authority.Root.Certificate.Subject, leaf.Issuer);
        var san = Assert.Single(leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>());
        Assert.Equal(["localhost", "box", "db.example.org"], san.EnumerateDnsNames());
        Assert.Equal(["127.0.0.1", "::1", "10.0.0.5"], san.EnumerateIPAddresses().Select(address => address.ToString()));
        var uses = Assert.Single(leaf.Extensions.OfType<X509EnhancedKeyUsageExtension>()).EnhancedKeyUsages.Cast<Oid>();
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], uses.Select(use => use.Value!));
        Assert.Equal(X509KeyUsageFlags.DigitalSignature, Assert.Single(leaf.Extensions.OfType<X509KeyUsageExtension>()).KeyUsages);
        Assert.False(Assert.Single(leaf.Extensions.OfType<X509BasicConstraintsExtension>()).CertificateAuthority);
        Assert.Equal(
            Assert.Single(authority.Root.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>()).SubjectKeyIdentifierBytes.ToArray(),
            Assert.Single(leaf.Extensions.OfType<X509AuthorityKeyIdentifierExtension>()).KeyIdentifier!.Value.ToArray());
        Assert.Equal(time.Now.AddHours(-1).UtcDateTime, leaf.NotBefore.ToUniversalTime());
        Assert.InRange(leaf.NotAfter - leaf.NotBefore, TimeSpan.FromDays(390), TimeSpan.FromDays(398));
    }

    [Fact]
    public void Each_leaf_has_a_key_and_a_serial_number_of_its_own()
    {
        using var authority = LocalAuthority.Create("box", FixedTime.Start);
        using var one = authority.IssueLeaf(Names);
        using var other = authority.IssueLeaf(Names);
        Assert.NotEqual(one.Certificate.PublicKey.ExportSubjectPublicKeyInfo(), other.Certificate.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.NotEqual(one.Certificate.SerialNumber, other.Certificate.SerialNumber);
        Assert.InRange(one.Certificate.SerialNumberBytes.Span[0], 0x40, 0x7F);
    }

    [Fact]
    public void A_leaf_never_outlives_its_root()
    {
        var time = FixedTime.Start;
        using var authority = LocalAuthority.Create("box", time);
        time.Now = time.Now.AddYears(10).AddDays(-20);
        using var last = authority.IssueLeaf(Names);
        Assert.Equal(authority.Root.Certificate.NotAfter, last.Certificate.NotAfter);
        time.Now = time.Now.AddDays(20);
        Assert.Throws<InvalidOperationException>(() => authority.IssueLeaf(Names));
    }

    [Fact]
    public void A_leaf_never_begins_before_its_root()
    {
        var time = FixedTime.Start;
        using var authority = LocalAuthority.Create("box", time);
        time.Now = time.Now.AddMinutes(-30);
        using var early = authority.IssueLeaf(Names);
        Assert.Equal(authority.Root.Certificate.NotBefore, early.Certificate.NotBefore);
    }

    [Fact]
    public void The_platform_verifies_the_leaf_with_the_root_alone()
    {
        var time = FixedTime.Start;
        using var authority = LocalAuthority.Create("box", time);
        using var other = LocalAuthority.Create("box", time);
        using var leaf = authority.IssueLeaf(Names);
        Assert.True(Builds(leaf.Certificate, authority.Root.Certificate, time.Now));
        Assert.False(Builds(leaf.Certificate, other.Root.Certificate, time.Now));
        Assert.False(Builds(leaf.Certificate, authority.Root.Certificate, time.Now.AddDays(400)));
    }

    private static bool Builds(X509Certificate2 leaf, X509Certificate2 root, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1"));
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        return chain.Build(leaf);
    }
}
