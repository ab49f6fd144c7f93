using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.ClientLogin;
using Sluice.Certificates.Problems;
using Sluice.Testing.Certificates;

namespace Sluice.Certificates.Tests.ClientLogin;

/// <summary>Our verdict, and beside it the one of "openssl verify -purpose sslclient", which speaks for PostgreSQL.</summary>
public sealed class ClientAuthoritiesTests : IDisposable
{
    private static readonly DateTimeOffset Now = FixedTime.Start.Now;
    private readonly Scratch _scratch = new();
    private readonly ClientIssuer _root = ClientIssuer.Root("Clients", Now);

    [Fact]
    public void A_certificate_of_the_root_is_good() => AssertSame(ClientFault.None, _root.Leaf("alice", Now));

    [Fact]
    public void One_without_any_extended_key_usage_is_good() => AssertSame(ClientFault.None, _root.Leaf("alice", Now, use: null));

    [Fact]
    public void A_server_s_certificate_is_not() => AssertSame(ClientFault.WrongUse, _root.Leaf("alice", Now, use: "1.3.6.1.5.5.7.3.1"));

    [Fact]
    public void Another_CA_s_certificate_is_not() => AssertSame(ClientFault.UnknownIssuer, ClientIssuer.Root("Others", Now).Leaf("alice", Now));

    [Fact]
    public void Nor_that_of_a_CA_that_took_our_CA_s_name()
    {
        var verdict = Verify(ClientIssuer.Root("Clients", Now).Leaf("alice", Now));
        Assert.Contains(verdict.Fault, new[] { ClientFault.UnknownIssuer, ClientFault.BadSignature });
    }

    [Fact]
    public void A_self_signed_one_is_not() => AssertSame(ClientFault.UnknownIssuer, ClientIssuer.Root("alice", Now));

    [Fact]
    public void Times_count()
    {
        var name = new X500DistinguishedName("CN=alice");
        AssertSame(ClientFault.Expired, _root.Leaf(name, Now.AddHours(-9), Now.AddHours(-1)));
        AssertSame(ClientFault.NotYetValid, _root.Leaf(name, Now.AddHours(1), Now.AddHours(9)));
    }

    [Fact]
    public void An_intermediate_must_be_sent()
    {
        var between = _root.Intermediate("Between", Now);
        var leaf = between.Leaf("alice", Now);
        AssertSame(ClientFault.None, leaf, [between]);
        AssertSame(ClientFault.UnknownIssuer, leaf);
        Assert.Contains("\"CN=Between\"", Verify(leaf).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaf_may_not_issue_certificates()
    {
        var mallory = _root.Leaf("mallory", Now);
        AssertSame(false, mallory.Leaf("alice", Now), [mallory]);
    }

    [Fact]
    public void A_short_key_is_not_good_enough()
    {
        using var rsa = RSA.Create(1024);
        var leaf = _root.Leaf(new X500DistinguishedName("CN=alice"), Now.AddHours(-1), Now.AddHours(1), key: rsa);
        Assert.Equal(ClientFault.WeakKey, Verify(leaf).Fault);
    }

    [Fact]
    public void What_was_revoked_is_refused()
    {
        var leaf = _root.Leaf("alice", Now);
        _root.Revoke(leaf, Now.AddMinutes(-5));
        var list = Write("root.crl", _root.RevocationList(Now.AddHours(-1), Now.AddHours(1)));
        AssertSame(ClientFault.Revoked, leaf, [], list);
        AssertSame(ClientFault.None, _root.Leaf("bob", Now), [], list);
    }

    [Fact]
    public void Every_CA_must_have_a_list()
    {
        var between = _root.Intermediate("Between", Now);
        var leaf = between.Leaf("alice", Now);
        var first = Write("lists/root.crl", _root.RevocationList(Now.AddHours(-1), Now.AddHours(1)));
        AssertSame(ClientFault.RevocationUnknown, leaf, [between], first);
        Assert.Equal(ClientFault.RevocationUnknown, Verify(leaf, [between], Path.GetDirectoryName(first)).Fault);
        Write("lists/between.pem", between.RevocationListPem(Now.AddHours(-1), Now.AddHours(1)));
        Assert.Equal(ClientVerdict.Good, Verify(leaf, [between], Path.GetDirectoryName(first)));
        between.Revoke(leaf, Now.AddMinutes(-1));
        Write("lists/between.pem", between.RevocationListPem(Now.AddHours(-1), Now.AddHours(1)));
        Assert.Equal(ClientFault.Revoked, Verify(leaf, [between], Path.GetDirectoryName(first)).Fault);
    }

    [Fact]
    public void A_revoked_intermediate_takes_its_leaves_with_it()
    {
        var between = _root.Intermediate("Between", Now);
        _root.Revoke(between, Now.AddMinutes(-1));
        var lists = Write("all.pem", _root.RevocationListPem(Now.AddHours(-1), Now.AddHours(1)) + between.RevocationListPem(Now.AddHours(-1), Now.AddHours(1)));
        AssertSame(ClientFault.Revoked, between.Leaf("alice", Now), [between], lists);
    }

    [Fact]
    public void A_newer_delta_does_not_take_the_place_of_a_full_list()
    {
        var leaf = _root.Leaf("alice", Now);
        _root.Revoke(leaf, Now.AddMinutes(-30));
        var full = Write("lists/full.crl", _root.RevocationList(Now.AddHours(-2), Now.AddHours(1)));
        Write("lists/delta.crl", _root.DeltaList(Now.AddHours(-1), Now.AddHours(1)));
        Assert.Equal(ClientFault.Revoked, Verify(leaf, [], Path.GetDirectoryName(full)).Fault);
        Assert.Equal(ClientVerdict.Good, Verify(_root.Leaf("bob", Now), [], Path.GetDirectoryName(full)));
        File.Delete(full);
        Assert.Equal(ClientFault.RevocationUnknown, Verify(_root.Leaf("bob", Now), [], Path.GetDirectoryName(full)).Fault);
    }

    [Theory]
    [InlineData("SHA1")]
    [InlineData("MD5")]
    public void Pss_with_a_broken_hash_is_weak(string hash)
    {
        using var rsa = RSA.Create(2048);
        var algorithm = X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pss).GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256);
        // The identifier with another hash in its first field: RFC 4055, 3.1.
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.1.10");
            using (writer.PushSequence())
            using (writer.PushSequence(new System.Formats.Asn1.Asn1Tag(System.Formats.Asn1.TagClass.ContextSpecific, 0)))
            using (writer.PushSequence())
                writer.WriteObjectIdentifier(hash == "MD5" ? "1.2.840.113549.2.5" : "1.3.14.3.2.26");
        }

        Assert.True(Sluice.Certificates.Facts.SignatureAlgorithm.Read(writer.Encode()).IsWeak);
        Assert.False(Sluice.Certificates.Facts.SignatureAlgorithm.Read(algorithm).IsWeak);
    }

    [Fact]
    public void A_list_must_be_current()
    {
        AssertSame(ClientFault.RevocationUnknown, _root.Leaf("alice", Now), [], Write("old.crl", _root.RevocationList(Now.AddHours(-2), Now.AddHours(-1))));
        AssertSame(ClientFault.RevocationUnknown, _root.Leaf("alice", Now), [], Write("new.crl", _root.RevocationList(Now.AddHours(1), Now.AddHours(2))));
    }

    [Fact]
    public void A_list_that_somebody_else_signed_in_the_CA_s_name_counts_for_nothing()
    {
        var forged = ClientIssuer.Root("Clients", Now).RevocationList(Now.AddHours(-1), Now.AddHours(1), asIfBy: _root);
        AssertSame(ClientFault.RevocationUnknown, _root.Leaf("alice", Now), [], Write("forged.crl", forged));
    }

    [Theory]
    [InlineData("nothing here", "PEM")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA", "damaged")]
    public void Files_that_hold_something_else_are_refused(string content, string why)
    {
        var file = _scratch.At("roots.pem");
        File.WriteAllText(file, content);
        Assert.Contains(why, Assert.Throws<CertificateException>(() => ClientAuthorities.Load(file, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaf_is_no_authority()
    {
        File.WriteAllText(_scratch.At("roots.pem"), _root.Pem + _root.Leaf("alice", Now).Pem);
        Assert.Contains(
            "is no CA certificate", Assert.Throws<CertificateException>(() => ClientAuthorities.Load(_scratch.At("roots.pem"), null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revocation_list_cut_anywhere_is_refused()
    {
        File.WriteAllText(_scratch.At("roots.pem"), _root.Pem);
        var whole = _root.RevocationList(Now.AddHours(-1), Now.AddHours(1));
        for (var length = 0; length < whole.Length; length++)
        {
            var file = Write("cut.crl", whole[..length]);
            Assert.Throws<CertificateException>(() => ClientAuthorities.Load(_scratch.At("roots.pem"), file));
        }
    }

    public void Dispose() => _scratch.Dispose();

    private ClientVerdict Verify(ClientIssuer leaf, ClientIssuer[]? sent = null, string? lists = null)
    {
        File.WriteAllText(_scratch.At("roots.pem"), _root.Pem);
        return ClientAuthorities.Load(_scratch.At("roots.pem"), lists)
            .Verify(leaf.Certificate, [.. (sent ?? []).Select(issuer => issuer.Certificate)], Now);
    }

    private void AssertSame(ClientFault fault, ClientIssuer leaf, ClientIssuer[]? sent = null, string? lists = null)
    {
        Assert.Equal(fault, Verify(leaf, sent, lists).Fault);
        AssertSame(fault == ClientFault.None, leaf, sent, lists);
    }

    private void AssertSame(bool good, ClientIssuer leaf, ClientIssuer[]? sent = null, string? lists = null)
    {
        var verdict = Verify(leaf, sent, lists);
        Assert.Equal(good, verdict.IsGood);
        Assert.NotEqual(good, verdict.Reason.Length > 0);
        if (!OpenSsl.IsHere)
            return;
        File.WriteAllText(_scratch.At("leaf.pem"), leaf.Pem);
        File.WriteAllText(_scratch.At("sent.pem"), string.Concat((sent ?? []).Select(issuer => issuer.Pem)) + leaf.Pem);
        List<string> arguments =
        [
            "verify", "-purpose", "sslclient", "-attime", Now.ToUnixTimeSeconds().ToString(), "-CAfile", _scratch.At("roots.pem"),
            "-no-CApath", "-no-CAstore", "-untrusted", _scratch.At("sent.pem"),
        ];
        if (lists is not null)
            arguments.AddRange(["-crl_check_all", "-CRLfile", PemOf(lists)]);
        var (code, text) = OpenSsl.Run([.. arguments, _scratch.At("leaf.pem")]);
        Assert.True(good == (code == 0), text);
    }

    private string PemOf(string list)
    {
        if (!list.EndsWith(".crl", StringComparison.Ordinal))
            return list;
        var file = _scratch.At("lists.pem");
        File.WriteAllText(file, PemEncoding.WriteString("X509 CRL", File.ReadAllBytes(list)) + "\n");
        return file;
    }

    private string Write(string name, byte[] content)
    {
        var path = _scratch.At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    private string Write(string name, string content) => Write(name, System.Text.Encoding.ASCII.GetBytes(content));
}
