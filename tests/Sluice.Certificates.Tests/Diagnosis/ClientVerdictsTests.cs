using Sluice.Certificates.Diagnosis;

namespace Sluice.Certificates.Tests.Diagnosis;

public sealed class ClientVerdictsTests
{
    private static readonly Forged Root = Forged.Root();

    [Fact]
    public void Every_client_connects_to_a_sound_server() =>
        Assert.All(Of(Root.Leaf(), Root, "db.example.org"), verdict => Assert.Equal("connects", verdict.Line));

    [Fact]
    public void Every_client_refuses_a_wrong_root() =>
        Assert.All(Of(Root.Leaf(), Forged.Root("Other"), "db.example.org"), verdict => Assert.False(verdict.Connects, verdict.Client));

    [Theory]
    [InlineData("libpq", "server certificate for \"db.example.org\" does not match host name \"x\"")]
    [InlineData("Go", "tls: failed to verify certificate: x509: certificate is valid for db.example.org, not x")]
    [InlineData("asyncpg", "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'x'.")]
    public void A_wrong_name_is_told_in_the_client_s_words(string client, string line) =>
        Assert.Equal(line, Of(Root.Leaf(), Root, "x").Single(verdict => verdict.Client == client).Line);

    [Fact]
    public void Go_alone_refuses_a_common_name() =>
        Assert.Equal(["Go"], Of(Root.Leaf(s => s.Names = []), Root, "db.example.org").Where(verdict => !verdict.Connects).Select(verdict => verdict.Client));

    private static IReadOnlyList<ClientVerdict> Of(Forged leaf, Forged root, string host) =>
        ClientVerdicts.Of([leaf.Certificate], [root.Certificate], host, Forged.Now);
}
