using Sluice.Testing.Processes;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Access;

/// <summary>pg_stat_ssl, pg_stat_activity and sslinfo's functions, beside PostgreSQL's.</summary>
public sealed class SslViewTests(AccessServers servers) : IClassFixture<AccessServers>
{
    [Theory]
    [InlineData("certified", ClientKinds.Right)]
    [InlineData("certified", ClientKinds.WholeName)]
    [InlineData("whole", ClientKinds.WholeName)]
    [InlineData("both", ClientKinds.IntermediateSent)]
    [InlineData("own", ClientKinds.None)]
    public async Task Both_servers_say_the_same_of_a_session(string user, string kind)
    {
        foreach (var version in new[] { "TLSv1.2", "TLSv1.3" })
        {
            foreach (var sql in new[]
            {
                "select ssl, version, bits, client_dn, client_serial, issuer_dn from pg_catalog.pg_stat_ssl where pid = pg_backend_pid()",
                "select ssl_is_used(), ssl_version(), ssl_client_cert_present(), ssl_client_serial(), ssl_client_dn(), ssl_issuer_dn()",
                "select ssl_client_dn_field('CN'), ssl_client_dn_field('organizationName'), ssl_client_dn_field('L'), ssl_issuer_field('commonName')",
                "select name, critical from ssl_extension_info() order by name",
                "select usename, application_name, state, backend_type, client_addr, query, ssl from pg_stat_ssl join pg_stat_activity using (pid) where pid = pg_backend_pid()",
            })
            {
                var postgres = await servers.LogInAsync("postgres", user, kind, $"ssl_max_protocol_version={version}", sql);
                var sluice = await servers.LogInAsync("sluice", user, kind, $"ssl_max_protocol_version={version}", sql);
                Assert.Equal((postgres.ExitCode, postgres.Output, postgres.Error), (sluice.ExitCode, sluice.Output, sluice.Error));
            }
        }
    }

    [Fact]
    public async Task An_unknown_field_is_refused_as_sslinfo_does()
    {
        foreach (var server in new[] { "postgres", "sluice" })
        {
            var psql = await servers.LogInAsync(server, "certified", ClientKinds.Right, "", "select ssl_client_dn_field('XX')");
            Assert.Contains("invalid X.509 field name: \"XX\"", psql.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_certificate_that_is_not_good_is_not_spoken_of()
    {
        var psql = await servers.LogInAsync("sluice", "own", ClientKinds.OtherAuthority, "", "select ssl_client_cert_present(), client_dn from pg_stat_ssl where pid = pg_backend_pid()");
        Assert.Equal("f|\n", psql.Output);
    }

    [Fact]
    public async Task Of_others_a_user_learns_that_they_are_there_and_no_more()
    {
        await using var alice = await WireClient.ConnectAsync(servers.Target("sluice"));
        await alice.QueryAsync("select 'secret of alice'");
        var seen = await servers.LogInAsync(
            "sluice", "own", ClientKinds.None, "",
            $"select usename, query, state, client_addr, client_port, backend_start, query_start from pg_stat_activity where pid = {alice.ProcessId}");
        Assert.Equal("alice|<insufficient privilege>|||||\n", seen.Output);
        var ssl = await servers.LogInAsync("sluice", "own", ClientKinds.None, "", $"select count(*) from pg_stat_ssl where pid = {alice.ProcessId}");
        Assert.Equal("0\n", ssl.Output);
        var own = await servers.LogInAsync("sluice", "alice", ClientKinds.None, "", $"select query, state from pg_stat_activity where pid = {alice.ProcessId}");
        Assert.Equal("select 'secret of alice'|idle\n", own.Output);
    }

    [Fact]
    public async Task A_session_that_has_ended_is_gone()
    {
        await using var watcher = await WireClient.ConnectAsync(servers.Target("sluice"));
        var ended = await WireClient.ConnectAsync(servers.Target("sluice"));
        var process = ended.ProcessId;
        await ended.DisposeAsync();
        await Eventually.HoldsAsync(
            async () => (await watcher.QueryAsync($"select count(*) from pg_stat_activity where pid = {process}"))[1].ToString() == "DataRow \"0\"",
            "the ended session is no longer listed");
    }

    [Fact]
    public async Task Tls_is_never_resumed_where_certificates_are_asked_for()
    {
        var folder = Directory.CreateTempSubdirectory("sluice-resume-").FullName;
        try
        {
            foreach (var version in new[] { "-tls1_2", "-tls1_3" })
            {
                var session = Path.Combine(folder, "session");
                var first = servers.Kinds.Files(folder, "certified", ClientKinds.Right)!.Value;
                var second = servers.Kinds.Files(folder, "both", ClientKinds.Right)!.Value;
                await HandshakeAsync(version, first, "-sess_out", session);
                if (!File.Exists(session))
                    continue;
                Assert.Contains("New, TLSv1", (await HandshakeAsync(version, second, "-sess_in", session)).Output, StringComparison.Ordinal);
                File.Delete(session);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task<CommandResult> HandshakeAsync(string version, (string Certificate, string Key) files, params string[] arguments) => new Command(
        "openssl",
        ["s_client", "-starttls", "postgres", "-connect", $"127.0.0.1:{servers.Target("sluice").Port}", version, "-cert", files.Certificate, "-key", files.Key, .. arguments]).RunAsync();
}
