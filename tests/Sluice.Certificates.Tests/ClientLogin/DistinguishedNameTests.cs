using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.ClientLogin;
using Sluice.Certificates.Facts;
using Sluice.Testing.Certificates;

namespace Sluice.Certificates.Tests.ClientLogin;

public sealed class DistinguishedNameTests : IDisposable
{
    private const UniversalTagNumber Utf8 = UniversalTagNumber.UTF8String;
    private static readonly DateTimeOffset Now = FixedTime.Start.Now;
    private readonly Scratch _scratch = new();

    public static TheoryData<string[]> Names => new(
        ["2.5.4.3=alice"],
        ["2.5.4.6=DE", "2.5.4.10=Example, Inc.", "2.5.4.11=a+b", "2.5.4.3=alice"],
        ["2.5.4.3= lead and trail "],
        ["2.5.4.3=#hash", "2.5.4.5=12345", "1.2.840.113549.1.9.1=alice@example.org"],
        ["2.5.4.3=q\"uo\\te<>;=\t\u007f"],
        ["2.5.4.3=Zoë Ünïcode 日本 🦆"],
        ["0.9.2342.19200300.100.1.25=org", "0.9.2342.19200300.100.1.25=example", "0.9.2342.19200300.100.1.1=al"],
        ["1.3.6.1.4.1.99999.1=private type", "2.5.4.3=x"],
        ["2.5.4.10=one+2.5.4.11=two", "2.5.4.3=three"],
        ["2.5.4.3="],
        ["2.5.4.97=PSDDE-1", "2.5.4.65=nick", "2.5.4.12=Dr", "2.5.4.42=Al", "2.5.4.4=Ice", "2.5.4.17=1", "2.5.4.9=Road", "2.5.4.46=q", "2.5.4.44=III"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_written_as_OpenSSL_writes_it(string[] parts)
    {
        var leaf = ClientIssuer.Root("R", Now).Leaf(Encode(parts), Now, Now.AddDays(1));
        if (!OpenSsl.IsHere)
            return;
        File.WriteAllText(_scratch.At("leaf.pem"), leaf.Pem);
        var (code, text) = OpenSsl.Run("x509", "-in", _scratch.At("leaf.pem"), "-noout", "-subject", "-nameopt", "RFC2253");
        Assert.Equal(0, code);
        Assert.Equal(text.TrimEnd('\n'), "subject=" + DistinguishedName.Of(leaf.Certificate.SubjectName));
    }

    [Fact]
    public void The_slashed_form_keeps_the_order_and_the_characters() => Assert.Equal(
        "/C=DE/O=Example\\, Inc./CN=Zoë",
        DistinguishedName.Of(Encode(["2.5.4.6=DE", "2.5.4.10=Example, Inc.", "2.5.4.3=Zoë"])).ToSlashed());

    [Fact]
    public void Fields_go_by_short_and_long_names()
    {
        var fields = DistinguishedName.Of(Encode(["2.5.4.10=Org", "2.5.4.3=first", "2.5.4.3=second"])).Fields();
        Assert.Equal("first", fields["CN"]);
        Assert.Equal("first", fields["commonName"]);
        Assert.Equal("Org", fields["organizationName"]);
        Assert.DoesNotContain("C", fields.Keys);
    }

    [Theory]
    [InlineData("2.5.4.3=", "empty")]
    [InlineData("2.5.4.3=alice\0.evil.example", "null byte")]
    [InlineData("2.5.4.3=alice\n", "control character")]
    [InlineData("2.5.4.3=\u001b[2Jalice", "control character")]
    [InlineData("2.5.4.10=Org", "no common name")]
    public void A_name_that_identifies_nobody_says_why(string part, string why)
    {
        var leaf = ClientIssuer.Root("R", Now).Leaf(Encode([part]), Now, Now.AddDays(1)).Certificate;
        Assert.Null(ClientName.Of(leaf, whole: false, out var fault));
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_identity_is_the_first_common_name_or_the_whole_subject()
    {
        var leaf = ClientIssuer.Root("R", Now).Leaf(Encode(["2.5.4.10=Org", "2.5.4.3=alice", "2.5.4.3=bob"]), Now, Now.AddDays(1)).Certificate;
        Assert.Equal("alice", ClientName.Of(leaf, whole: false, out _));
        Assert.Equal("CN=bob,CN=alice,O=Org", ClientName.Of(leaf, whole: true, out _));
    }

    public void Dispose() => _scratch.Dispose();

    private static X500DistinguishedName Encode(string[] parts)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var part in parts)
            {
                using (writer.PushSetOf())
                {
                    foreach (var attribute in part.Contains("+2.", StringComparison.Ordinal) ? part.Split('+') : [part])
                    {
                        var at = attribute.IndexOf('=', StringComparison.Ordinal);
                        using (writer.PushSequence())
                        {
                            writer.WriteObjectIdentifier(attribute[..at]);
                            writer.WriteCharacterString(Utf8, attribute[(at + 1)..]);
                        }
                    }
                }
            }
        }

        return new X500DistinguishedName(writer.Encode());
    }
}
