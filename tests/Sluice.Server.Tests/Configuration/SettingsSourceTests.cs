using Sluice.Certificates.ClientLogin;
using Sluice.Server.Access;
using Sluice.Server.Configuration;
using Sluice.Testing.Certificates;

namespace Sluice.Server.Tests.Configuration;

public sealed class SettingsSourceTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sluice-settings-").FullName;

    [Fact]
    public async Task Without_a_file_everybody_logs_in_by_password()
    {
        var rules = await new SettingsSource(Path.Combine(_data, "not there")).LoadAsync(CancellationToken.None);
        Assert.Equal([AccessRule.Everybody], rules.Settings.Access);
        Assert.Null(rules.Authorities);
    }

    [Fact]
    public async Task All_mistakes_are_reported_together_with_their_lines()
    {
        var reading = await ReadAsync("""
            {
              "access": [
                { "user": "alice", "method": "scram", "address": "10.0.0.1/8" },
                { "user": 5, "methods": "scram" },
                { "user": ["b", "/("], "method": "cert", "map": "none", "identity": "xn" },
                { "method": "scram", "map": "bi" },
                "reject",
                { "method": "password", "database": [], "user": "", "user": "x" },
              ],
              "maps": { "bi": [{ "certificate": "x" }, { "certificate": "/x", "user": "\\1", "more": 1 }] },
              // of no use
              "clientCertificates": { "authorities": 7, "lists": "x" },
              "listen": "*",
            }
            """);
        Assert.Null(reading.Rules);
        string[] expected =
        [
            "line 3: access[0].address: \"10.0.0.1/8\" has bits set behind its prefix; did you mean 10.0.0.0/8?",
            "line 4: access[1].methods: is not known; access[1] may hold user, database, address, method, identity, map",
            "line 4: access[1].user: must be a string or an array of strings, not a number",
            "line 4: access[1]: has no method; say one of scram, cert, scram+cert, reject",
            "line 5: access[2].user[1]: the regular expression \"(\" is wrong",
            "line 5: access[2].identity: \"xn\" is neither cn nor dn",
            "line 5: access[2].map: there is no map \"none\" under maps",
            "line 6: access[3].map: has no meaning without a certificate; the method must be cert or scram+cert",
            "line 7: access[4]: must be an object, not a string",
            "line 8: access[5].user: stands here twice",
            "line 8: access[5].user: must not be empty",
            "line 8: access[5].database: must not be empty: the rule would match nothing",
            "line 8: access[5].method: \"password\" is none of scram, cert, scram+cert, reject",
            "line 10: maps.bi[0]: has no user",
            "line 10: maps.bi[1].more: is not known; maps.bi[1] may hold certificate, user",
            "line 10: maps.bi[1].certificate: the regular expression \"x\" has no subexpressions as requested by backreference in \"\\1\"",
            "line 12: clientCertificates.lists: is not known; clientCertificates may hold authorities, revocationLists",
            "line 12: clientCertificates.authorities: must be a string, not a number",
            "line 13: listen: is not known; the file may hold access, maps, clientCertificates",
        ];
        var said = reading.Mistakes.Select(mistake => mistake.ToString()).ToList();
        Assert.All(expected, one => Assert.Contains(said, mistake => mistake.StartsWith(one, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, said.Count);
        Assert.Equal(said.Select(LineOf).Order(), said.Select(LineOf));
        var thrown = await Assert.ThrowsAsync<SettingsException>(() => new SettingsSource(_data).LoadAsync(CancellationToken.None));
        Assert.DoesNotContain('\n', thrown.Message);
    }

    [Theory]
    [InlineData("", "line 1: not JSON")]
    [InlineData("{\n\"access\": [\n}", "line 3: not JSON")]
    [InlineData("{} {}", "line 1: not JSON")]
    [InlineData("[]", "must be an object, not an array")]
    [InlineData("null", "must be an object, not null")]
    [InlineData("{\"access\": null}", "access: must be an array, not null")]
    public async Task What_is_no_settings_file_is_refused(string content, string why)
    {
        var reading = await ReadAsync(content);
        Assert.Contains(why, Assert.Single(reading.Mistakes).ToString(), StringComparison.Ordinal);
        Assert.Null(reading.Rules);
    }

    [Fact]
    public async Task A_file_cut_anywhere_is_a_mistake_and_no_crash()
    {
        const string Whole = "{\"access\": [{\"user\": [\"ä\", \"/x\"], \"method\": \"scram\"}], \"maps\": {}}";
        for (var length = 0; length < Whole.Length; length++)
            Assert.NotEmpty((await ReadAsync(Whole[..length])).Mistakes);
        Assert.Empty((await ReadAsync(Whole)).Mistakes);
    }

    [Fact]
    public async Task Rules_never_reached_and_maps_never_used_are_warned_of()
    {
        var reading = await ReadAsync("""
            {
              "access": [
                { "user": "alice", "address": ["10.0.0.0/8", "::1"], "method": "scram" },
                { "method": "scram" },
                { "user": "alice", "method": "reject" },
              ],
              "maps": { "old": [] },
            }
            """);
        Assert.NotNull(reading.Rules);
        Assert.Equal(
            ["line 5: access[2]: is never reached: access[1] matches all of it before", "line 7: maps.old: is used by no rule"],
            reading.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public async Task Nobody_may_be_let_in()
    {
        var reading = await ReadAsync("{\"access\": []}");
        Assert.Null(reading.Rules!.Match("alice", "lake", null));
        Assert.Contains("nobody can log in", Assert.Single(reading.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_with_a_certificate_needs_authorities()
    {
        const string Rule = "{\"access\": [{\"method\": \"cert\"}]}";
        Assert.Contains("name the PEM file of the CA", Assert.Single((await ReadAsync(Rule)).Mistakes).ToString(), StringComparison.Ordinal);

        var root = ClientIssuer.Root("Store", DateTimeOffset.UtcNow);
        Directory.CreateDirectory(Path.Combine(_data, "certs"));
        await File.WriteAllTextAsync(Path.Combine(_data, "certs", "root.crt"), root.Pem);
        var withStore = (await ReadAsync(Rule)).Rules!.Authorities!;
        Assert.Equal("CN=Store", Assert.Single(withStore.Certificates).Subject);
        Assert.False(withStore.ChecksRevocation);

        var list = root.RevocationListPem(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        await File.WriteAllTextAsync(Path.Combine(_data, "certs", "crl.pem"), list);
        Assert.True((await ReadAsync(Rule)).Rules!.Authorities!.ChecksRevocation);
    }

    [Fact]
    public async Task Files_it_names_are_read_with_it()
    {
        var root = ClientIssuer.Root("Own", DateTimeOffset.UtcNow);
        await File.WriteAllTextAsync(Path.Combine(_data, "own.pem"), root.Pem);
        const string Named = "{\"clientCertificates\": {\n\"authorities\": \"own.pem\",\n\"revocationLists\": \"nowhere\"}}";
        var mistake = Assert.Single((await ReadAsync(Named)).Mistakes);
        Assert.Equal((3, "clientCertificates.revocationLists"), (mistake.Line, mistake.Path));
        Directory.CreateDirectory(Path.Combine(_data, "nowhere"));
        await File.WriteAllBytesAsync(Path.Combine(_data, "nowhere", "own.r0"), root.RevocationList(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1)));
        var rules = (await ReadAsync(Named)).Rules!;
        Assert.True(rules.Authorities!.ChecksRevocation);
        Assert.Equal([Path.Combine(_data, "sluice.json"), Path.Combine(_data, "own.pem"), Path.Combine(_data, "nowhere")], rules.Sources);
    }

    [Fact]
    public async Task The_store_s_root_under_another_name_brings_the_store_s_list()
    {
        var (store, other, now) = (ClientIssuer.Root("Store", DateTimeOffset.UtcNow), ClientIssuer.Root("Other", DateTimeOffset.UtcNow), DateTimeOffset.UtcNow);
        var (revoked, alice) = (store.Leaf("mallory", now), other.Leaf("alice", now));
        store.Revoke(revoked, now.AddMinutes(-1));
        Directory.CreateDirectory(Path.Combine(_data, "certs"));
        await File.WriteAllTextAsync(Path.Combine(_data, "certs", "root.crt"), store.Pem);
        await File.WriteAllTextAsync(Path.Combine(_data, "certs", "crl.pem"), store.RevocationListPem(now.AddHours(-1), now.AddHours(1)));
        await File.WriteAllTextAsync(Path.Combine(_data, "both.pem"), other.Pem + store.Pem);
        foreach (var name in new[] { "certs/root.crt", "both.pem" })
        {
            var rules = (await ReadAsync($"{{\"clientCertificates\": {{\"authorities\": \"{name}\"}}}}")).Rules!;
            Assert.Equal(ClientFault.Revoked, rules.Authorities!.Verify(revoked.Certificate, [], now).Fault);
            Assert.Contains(Path.Combine(_data, "certs", "crl.pem"), rules.Sources);
            if (name == "both.pem")
                Assert.Equal(ClientVerdict.Good, rules.Authorities.Verify(alice.Certificate, [], now));
        }
    }

    [Fact]
    public async Task Lists_without_a_use_are_a_mistake() => Assert.Contains(
        "no rule asks for a certificate",
        Assert.Single((await ReadAsync("{\"clientCertificates\": {\"revocationLists\": \"x\"}}")).Mistakes).ToString(),
        StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static int LineOf(string mistake) => int.Parse(mistake.Split(' ', ':')[1]);

    private async Task<SettingsReading> ReadAsync(string content)
    {
        await File.WriteAllTextAsync(Path.Combine(_data, "sluice.json"), content);
        return await new SettingsSource(_data).ReadAsync(CancellationToken.None);
    }
}
