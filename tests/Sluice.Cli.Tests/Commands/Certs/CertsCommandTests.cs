using System.Text.Json;

namespace Sluice.Cli.Tests.Commands.Certs;

public sealed class CertsCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Without_a_store_every_command_says_how_to_make_one()
    {
        foreach (var line in new[] { "status", "renew", "rotate-root begin", "revoke x", "crl", "issue --name a", "client a --out " + _scratch.At("a") })
        {
            var (code, output, error) = await RunAsync(line.Split(' '));
            Assert.Equal((1, ""), (code, output));
            Assert.EndsWith($"{_scratch.At("data", "certs")}: holds no certificates yet; run: sluice certs init{Environment.NewLine}", error, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(_scratch.At("data")));
    }

    [Fact]
    public async Task A_root_change_from_begin_to_finish()
    {
        await DoneAsync("init", "--name", "db.example.org");
        Assert.Contains("earliest finish", await DoneAsync("rotate-root", "begin", "--days", "30"), StringComparison.Ordinal);
        var status = JsonDocument.Parse(await DoneAsync("status", "--json")).RootElement;
        Assert.Equal("begun", status.GetProperty("rotation").GetProperty("step").GetString());
        Assert.Equal(2, status.GetProperty("roots").GetArrayLength());
        Assert.Equal(1, status.GetProperty("chain").GetArrayLength());
        Assert.Contains("db.example.org", status.GetProperty("served").GetProperty("names").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(status.GetProperty("served").GetProperty("issuer").GetString(), status.GetProperty("issuer").GetProperty("subject").GetString());
        var early = await RunAsync("rotate-root", "finish");
        Assert.Equal(1, early.Code);
        Assert.Contains("warning: clients were to have until", early.Error, StringComparison.Ordinal);
        Assert.Contains("wait, or give --yes", early.Error, StringComparison.Ordinal);
        Assert.Contains("finished", await DoneAsync("rotate-root", "finish", "--yes"), StringComparison.Ordinal);
        Assert.Contains("begun", await DoneAsync("rotate-root", "abort"), StringComparison.Ordinal);
        var back = await RunAsync("rotate-root", "abort");
        Assert.Contains("clients that were given only the new root fail", back.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_that_leave_somebody_behind_need_consent()
    {
        await DoneAsync("init");
        await DoneAsync("client", "alice", "--out", _scratch.At("alice"));
        await DoneAsync("revoke", "alice");
        var refused = await RunAsync("rotate-root", "begin");
        Assert.Equal(1, refused.Code);
        Assert.Contains("begin with --prepare first, or give --yes", refused.Error, StringComparison.Ordinal);
        Assert.Contains("root change    prepared", await DoneAsync("rotate-root", "begin", "--prepare"), StringComparison.Ordinal);
        Assert.Contains("root change    begun", await DoneAsync("rotate-root", "begin"), StringComparison.Ordinal);
        await DoneAsync("client", "bob", "--out", _scratch.At("bob"));
        refused = await RunAsync("rotate-root", "abort");
        Assert.Equal(1, refused.Code);
        Assert.Contains("client bob (", refused.Error, StringComparison.Ordinal);
        Assert.Contains(".unused", (await RunAsync("rotate-root", "abort", "--yes")).Error, StringComparison.Ordinal);
        await DoneAsync("rotate-root", "begin", "--yes");
        Assert.Contains("forgotten", await DoneAsync("rotate-root", "finish", "--yes", "--forget-old"), StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("rotate-root", "abort")).Code);
    }

    [Fact]
    public async Task A_clients_pair_is_written_once_with_a_private_key()
    {
        await DoneAsync("init");
        var prefix = _scratch.At("alice");
        Assert.Contains($"sslcert={prefix}.crt sslkey={prefix}.key", await DoneAsync("client", "alice", "--out", prefix), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(prefix + ".key"));
        Assert.Equal(1, (await RunAsync("client", "alice", "--out", prefix)).Code);
        await DoneAsync("client", "alice", "--out", prefix, "--replace");
        Assert.Equal(2, (await RunAsync("client", "../alice")).Code);
        Assert.Equal(1, (await RunAsync("client", "al:ice", "--out", prefix)).Code);
        Assert.Equal(1, (await RunAsync("client", "alice", "--out", _scratch.At("nowhere", "alice"))).Code);
        Assert.Contains("revoked", await DoneAsync("revoke", "alice", "--reason", "superseded"), StringComparison.Ordinal);
        Assert.Contains("(superseded)", await DoneAsync("status", "--issued"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_moves_the_roots_key_out()
    {
        await DoneAsync("init", "--root-key-out", _scratch.At("root.key"));
        Assert.False(File.Exists(_scratch.At("data", "certs", "root.key")));
        Assert.Contains("kept elsewhere", await DoneAsync("status"), StringComparison.Ordinal);
        await DoneAsync("rotate-root", "begin", "--root-key", _scratch.At("root.key"), "--root-key-out", _scratch.At("new.key"));
        await DoneAsync("crl", "--out", _scratch.At("crl.pem"));
        Assert.Equal(4, (await File.ReadAllTextAsync(_scratch.At("crl.pem"))).Split("-----BEGIN X509 CRL-----").Length - 1);
    }

    [Theory]
    [InlineData("issue", "--name or --remove-name is missing")]
    [InlineData("issue --name a..b", "two dots")]
    [InlineData("issue --remove-name a --out x", "--out goes with --name only")]
    [InlineData("rotate-root begin --days 0", "no whole number from 1 to 3650")]
    [InlineData("crl --der", "--der needs --out FILE")]
    public async Task Misuse_is_told_in_one_line(string line, string why)
    {
        await DoneAsync("init");
        var (code, output, error) = await RunAsync(line.Split(' '));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_pair_for_another_server_and_names_for_this_one()
    {
        await DoneAsync("init");
        await DoneAsync("issue", "--name", "pg.example.org", "--out", _scratch.At("pg"), "--days", "30");
        Assert.True(File.Exists(_scratch.At("pg.crt")) && File.Exists(_scratch.At("pg.key")));
        Assert.DoesNotContain("pg.example.org", await DoneAsync("status"), StringComparison.Ordinal);
        Assert.Contains("db.example.org", await DoneAsync("issue", "--name", "db.example.org"), StringComparison.Ordinal);
        await DoneAsync("renew");
        Assert.Contains("db.example.org", await DoneAsync("status"), StringComparison.Ordinal);
    }

    private async Task<string> DoneAsync(params string[] words)
    {
        var (code, output, error) = await RunAsync(words);
        Assert.True(code == 0, error);
        return output;
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] words) =>
        Scratch.RunAsync(["certs", .. words, "--data", _scratch.At("data")]);
}
