using Sluice.Certificates.Diagnosis;

namespace Sluice.Certificates.Tests.Diagnosis;

/// <summary>Messages as psql 15 and libpq 18 print them for such certificates.</summary>
public sealed class HostCheckTests
{
    [Theory]
    [InlineData("db.example.org", null, null, "db.example.org")]
    [InlineData("DB.Example.ORG", null, null, "db.example.org")]
    [InlineData("a.example.org", null, null, "*.example.org")]
    [InlineData("a.b.example.org", "wildcard-too-deep", "server certificate for \"*.example.org\" does not match host name \"a.b.example.org\"", "*.example.org")]
    [InlineData("example.org", "name-mismatch", "server certificate for \"*.example.org\" does not match host name \"example.org\"", "*.example.org")]
    [InlineData("db.example.org.", "name-mismatch", "server certificate for \"db.example.org\" does not match host name \"db.example.org.\"", "db.example.org")]
    [InlineData("x", "name-mismatch", "server certificate for \"a\" (and 1 other name) does not match host name \"x\"", "a", "b")]
    [InlineData("x", "name-mismatch", "server certificate for \"a\" (and 2 other names) does not match host name \"x\"", "a", "b", "c")]
    [InlineData("10.0.0.1", null, null, "db", "10.0.0.1")]
    [InlineData("::1", null, null, "::1")]
    [InlineData("0:0:0:0:0:0:0:1", null, null, "::1")]
    [InlineData("10.0.0.2", "name-mismatch", "server certificate for \"10.0.0.1\" does not match host name \"10.0.0.2\"", "10.0.0.1")]
    // The common name counts beside DNS names when the host is an address.
    [InlineData("10.0.0.2", "ip-without-san", "server certificate for \"a\" (and 1 other name) does not match host name \"10.0.0.2\"", "a")]
    public void Speaks_as_libpq(string host, string? code, string? message, params string[] names)
    {
        var leaf = Forged.Make("common", Forged.Root(), shape => shape.Names = names).Certificate;
        Assert.Equal(new NameVerdict(message is null, message, code), HostCheck.Of(leaf, host));
    }

    [Theory]
    [InlineData("db", "db", true, null, "common-name-only")]
    [InlineData("10.0.0.1", "10.0.0.1", true, null, "ip-without-san")]
    [InlineData("db", "other", false, "server certificate for \"db\" does not match host name \"other\"", "name-mismatch")]
    public void Falls_back_to_the_common_name(string common, string host, bool matches, string? message, string code)
    {
        var leaf = Forged.Make(common, Forged.Root(), shape => shape.Names = []).Certificate;
        Assert.Equal(new NameVerdict(matches, message, code), HostCheck.Of(leaf, host));
    }

    [Fact]
    public void Says_that_there_is_no_name()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("O=nobody", key, System.Security.Cryptography.HashAlgorithmName.SHA256);
        using var leaf = request.CreateSelfSigned(Forged.Now, Forged.Now.AddDays(1));
        Assert.Equal(new NameVerdict(false, "could not get server's host name from server certificate", "no-names"), HostCheck.Of(leaf, "db"));
    }
}
