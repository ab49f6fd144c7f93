using Sluice.Conformance.Clients;

namespace Sluice.Conformance.Access;

/// <summary>Every method with every kind of certificate: who gets in at PostgreSQL gets in here, and who does not is told why.</summary>
public sealed class CertificateLoginTests(AccessServers servers) : IClassFixture<AccessServers>
{
    private static readonly string[] Users = ["own", "shut", "certified", "both", "mapped", "whole", "unheard", "nobody"];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var user in Users)
        {
            foreach (var kind in ClientKinds.All)
                cases.Add(user, kind);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Who_gets_in_at_PostgreSQL_gets_in_here(string user, string kind)
    {
        var postgres = await servers.LogInAsync("postgres", user, kind);
        var sluice = await servers.LogInAsync("sluice", user, kind);
        if (postgres.ExitCode == 0)
        {
            Assert.Equal((0, "42\n", ""), (sluice.ExitCode, sluice.Output, sluice.Error));
            return;
        }

        var told = FirstLine(postgres.Error);
        if (told is null)
        {
            // PostgreSQL ended the handshake, whatever the rule; here the rule decides, and says why.
            if (user == "own")
                Assert.Equal(0, sluice.ExitCode);
            else
                Assert.Contains("FATAL:  ", sluice.Error, StringComparison.Ordinal);
            Assert.Equal(user == "own", sluice.ExitCode == 0);
            return;
        }

        Assert.Equal(2, sluice.ExitCode);
        // The name is compared before the password here; PostgreSQL, which asks first, blames the password.
        var expected = user == "both" && told.StartsWith("password", StringComparison.Ordinal) ? "certificate authentication failed for user \"both\"" : told;
        Assert.Equal(expected.Replace("database \"postgres\"", "database \"lake\"", StringComparison.Ordinal), FirstLine(sluice.Error));
    }

    [Theory]
    [InlineData("certified", ClientKinds.None, "The client sent no certificate.")]
    [InlineData("both", ClientKinds.None, "The client sent no certificate.")]
    [InlineData("certified", ClientKinds.WrongName, "The certificate identifies \"somebody\".")]
    [InlineData("mapped", ClientKinds.Right, "The certificate identifies \"mapped\", for whom the map has no user.")]
    [InlineData("certified", ClientKinds.Expired, "expired on ")]
    [InlineData("certified", ClientKinds.NotYetValid, "is not valid before ")]
    [InlineData("certified", ClientKinds.Revoked, "was revoked on ")]
    [InlineData("certified", ClientKinds.OtherAuthority, "The issuer \"CN=Others\" of certificate \"CN=certified\" is neither among the client authorities")]
    [InlineData("certified", ClientKinds.ServerUse, "extendedKeyUsage lacks clientAuth")]
    [InlineData("certified", ClientKinds.IntermediateMissing, "The issuer \"CN=Clients below\" of certificate \"CN=certified\" is neither")]
    [InlineData("certified", ClientKinds.ListMissing, "There is no revocation list of CA \"CN=Clients without a list\".")]
    [InlineData("certified", ClientKinds.SelfSigned, "which is not among the client authorities")]
    [InlineData("both", ClientKinds.Revoked, "was revoked on ")]
    public async Task The_reason_is_exact(string user, string kind, string reason)
    {
        foreach (var version in new[] { "TLSv1.2", "TLSv1.3" })
        {
            var psql = await servers.LogInAsync("sluice", user, kind, $"ssl_max_protocol_version={version}");
            Assert.Equal(2, psql.ExitCode);
            Assert.Contains("DETAIL:  ", psql.Error, StringComparison.Ordinal);
            Assert.Contains(reason, psql.Error, StringComparison.Ordinal);
            Assert.Contains(reason.TrimEnd('.'), servers.SluiceLog.Replace("\\u0022", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("certified", ClientKinds.Right)]
    [InlineData("certified", ClientKinds.IntermediateSent)]
    [InlineData("both", ClientKinds.Right)]
    [InlineData("mapped", ClientKinds.Mapped)]
    [InlineData("whole", ClientKinds.WholeName)]
    public async Task Both_versions_of_TLS_and_of_libpq_get_in(string user, string kind)
    {
        foreach (var client in new[] { Psql.Libpq15, Psql.Libpq18 })
        {
            foreach (var version in new[] { "TLSv1.2", "TLSv1.3" })
            {
                var psql = await servers.LogInAsync("sluice", user, kind, $"ssl_max_protocol_version={version}", "select current_user", client);
                Assert.Equal((0, user + "\n", ""), (psql.ExitCode, psql.Output, psql.Error));
            }
        }
    }

    [Fact]
    public async Task With_both_a_wrong_password_is_refused_although_the_certificate_is_right()
    {
        var psql = await servers.LogInAsync("sluice", "both", ClientKinds.Right, "password=wrong");
        Assert.Contains("password authentication failed for user \"both\"", psql.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_without_a_password_cannot_log_in_by_one()
    {
        var psql = await servers.LogInAsync("sluice", "alice", ClientKinds.None, "password=*");
        Assert.Contains("password authentication failed", psql.Error, StringComparison.Ordinal);
    }

    private static string? FirstLine(string error) =>
        error.Split('\n').Select(line => line.Split("FATAL:  ")).FirstOrDefault(parts => parts.Length == 2)?[1];
}
