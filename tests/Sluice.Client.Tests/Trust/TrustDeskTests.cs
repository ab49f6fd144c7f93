using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Tests.Support;
using Sluice.Client.Trust;
using Sluice.Client.Wire;
using Sluice.Testing.Processes;

namespace Sluice.Client.Tests.Trust;

public sealed class TrustDeskTests : IDisposable
{
    private readonly TestRoot _old = new("Sluice root 1");
    private readonly TestRoot _new = new("Sluice root 2");
    private readonly TrustBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Repeating_changes_nothing_and_asks_nothing()
    {
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        await _bench.LoginAsync(server.Target);
        var before = File.GetLastWriteTimeUtc(_bench.RootCrt);
        Assert.Equal(0, await _bench.LoginAsync(server.Target));
        Assert.Equal(before, File.GetLastWriteTimeUtc(_bench.RootCrt));
        Assert.Equal(1, _bench.Questions);
        Assert.Contains("already trusted", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task During_a_root_change_the_new_root_is_added_and_the_old_kept()
    {
        _bench.Write(_old.Pem);
        await using var server = Serve(_new.Issue("localhost"), _old.Pem + _new.Pem, _old.CrossSign(_new));
        Assert.Equal(0, await _bench.LoginAsync(server.Target));
        Assert.Equal(_old.Pem + _new.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
        Assert.Contains("the 1 that it held is still there", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_changes_nothing()
    {
        _bench.Answer = false;
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        Assert.Equal(TrustDesk.Declined, await _bench.LoginAsync(server.Target));
        Assert.False(File.Exists(_bench.RootCrt));
        Assert.Contains("nothing was added", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_all_and_changes_nothing()
    {
        _bench.IsDryRun = true;
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        Assert.Equal(0, await _bench.LoginAsync(server.Target));
        Assert.False(File.Exists(_bench.RootCrt));
        Assert.Contains("would add 1 root", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_fit_is_told()
    {
        await using var server = Serve(_old.Issue("lake.example.org", "10.1.2.3"), _old.Pem);
        Assert.Equal(TrustDesk.DoneWithFaults, await _bench.LoginAsync(server.Target));
        Assert.Contains("not made for \"localhost\": connect as lake.example.org or 10.1.2.3", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_must_be_in_the_certificate()
    {
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        Assert.Equal(TrustDesk.DoneWithFaults, await _bench.LoginAsync(server.Target with { Host = "127.0.0.1" }));
        await using var named = Serve(_old.Issue("localhost", "127.0.0.1"), _old.Pem);
        Assert.Equal(TrustDesk.Done, await _bench.LoginAsync(named.Target with { Host = "127.0.0.1" }));
    }

    [Fact]
    public async Task An_expired_leaf_is_told()
    {
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        _bench.Time = new LaterTime(TimeSpan.FromDays(3));
        Assert.Equal(TrustDesk.DoneWithFaults, await _bench.LoginAsync(server.Target));
        Assert.Contains("CN=localhost expired on", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trusted_root_that_has_expired_is_told_with_the_command_that_removes_it()
    {
        var expired = new TestRoot("long ago", DateTimeOffset.UtcNow.AddDays(-9), DateTimeOffset.UtcNow.AddDays(-2));
        _bench.Write(expired.Pem);
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        await _bench.LoginAsync(server.Target);
        Assert.Contains($"sluice trust --remove --fingerprint {Fingerprint.Of(expired.Certificate)}", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_given_by_hand_must_fit_the_server()
    {
        var file = Path.Combine(_bench.Home, "given.crt");
        await using var server = Serve(_old.Issue("localhost"), "");
        await File.WriteAllTextAsync(file, _new.Pem);
        await _bench.RefusesAsync("does not come from this root", () => AddFileAsync(file, server.Target));
        await File.WriteAllBytesAsync(file, _old.Certificate.Export(X509ContentType.Cert));
        Assert.Equal(0, await AddFileAsync(file, server.Target));
        Assert.Equal(_old.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
    }

    [Fact]
    public async Task A_leaf_given_as_root_is_refused()
    {
        var file = Path.Combine(_bench.Home, "given.crt");
        await using var server = Serve(_old.Issue("localhost"), "");
        await File.WriteAllTextAsync(file, server.Leaf.ExportCertificatePem());
        await _bench.RefusesAsync("is no root", () => AddFileAsync(file, server.Target));
    }

    [Fact]
    public async Task A_servers_roots_are_removed_and_others_stay()
    {
        _bench.Write(_new.Pem + _old.Pem);
        await using var server = Serve(_old.Issue("localhost"), "");
        var file = RootFile.Load(_bench.RootCrt);
        var roots = await ServersRoots.FindAsync(file, server.Target, TimeProvider.System, CancellationToken.None);
        Assert.Equal(0, await _bench.Desk.RemoveAsync(roots, CancellationToken.None));
        Assert.Equal(_new.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
    }

    [Fact]
    public async Task A_foreign_root_crl_beside_it_is_told()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var list = new CertificateRevocationListBuilder().Build(
            new X500DistinguishedName("CN=someone else"), X509SignatureGenerator.CreateForECDsa(key), 1, DateTimeOffset.UtcNow.AddDays(-1),
            HashAlgorithmName.SHA256, X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier([1, 2, 3, 4]), DateTimeOffset.UtcNow.AddDays(-5));
        _bench.Write("");
        var path = Path.Combine(Path.GetDirectoryName(_bench.RootCrt)!, "root.crl");
        await File.WriteAllTextAsync(path, PemEncoding.WriteString("X509 CRL", list));
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        Assert.Equal(TrustDesk.DoneWithFaults, await _bench.LoginAsync(server.Target));
        Assert.Single(_bench.Output.ToString().Split('\n'), line => line.StartsWith("warning:", StringComparison.Ordinal));
        Assert.Contains($"{path} has no list of CN=Sluice root 1", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", 0, "holds no revocation list that libpq can read")]
    [InlineData("folder", 0, "is a folder, so clients look up no revocation")]
    [InlineData("pipe", 3, "is no regular file")]
    public async Task A_root_crl_that_is_none_is_told_and_the_root_added(string kind, int code, string about)
    {
        _bench.Write("");
        var path = Path.Combine(Path.GetDirectoryName(_bench.RootCrt)!, "root.crl");
        if (kind == "folder")
            Directory.CreateDirectory(path);
        else if (kind == "pipe")
            (await new Command("mkfifo", path).RunAsync()).OrThrow("mkfifo");
        else
            await File.WriteAllTextAsync(path, kind);
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        Assert.Equal(code, await _bench.LoginAsync(server.Target));
        Assert.Equal(_old.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
        Assert.Contains(about, _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1.2.3.4.5", false)]
    public async Task Openssl_agrees_on_a_list_with_an_extension_that_must_be_known(string? critical, bool isGood)
    {
        _bench.Write(_old.Pem);
        var list = Path.Combine(Path.GetDirectoryName(_bench.RootCrt)!, "root.crl");
        await File.WriteAllTextAsync(list, _old.Crl(critical));
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        Assert.Equal(isGood ? 0 : 3, await _bench.LoginAsync(server.Target));
        Assert.Equal(isGood ? 0 : 1, _bench.Output.ToString().Split('\n').Count(line => line.StartsWith("warning:", StringComparison.Ordinal)));
        var leaf = Path.Combine(_bench.Home, "leaf");
        await File.WriteAllTextAsync(leaf, server.Leaf.ExportCertificatePem());
        var verified = await new Command("openssl", "verify", "-crl_check_all", "-CRLfile", list, "-CAfile", _bench.RootCrt, leaf).RunAsync();
        Assert.Equal(isGood, verified.ExitCode == 0);
    }

    [Fact]
    public async Task A_root_that_another_trust_added_meanwhile_is_added_once()
    {
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        _bench.Asked = () => _bench.Write(_new.Pem + _old.Pem);
        Assert.Equal(0, await _bench.LoginAsync(server.Target));
        Assert.Equal(_new.Pem + _old.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
    }

    [Fact]
    public async Task Of_many_at_once_none_is_lost()
    {
        var roots = Enumerable.Range(0, 8).Select(i => new TestRoot($"root {i}")).ToList();
        await Task.WhenAll(roots.Select(async root =>
        {
            await using var server = Serve(root.Issue("localhost"), root.Pem);
            Assert.Equal(0, await _bench.LoginAsync(server.Target));
        }));
        Assert.All(roots, root => Assert.True(RootFile.Load(_bench.RootCrt).Holds(root.Certificate)));
    }

    [Fact]
    public async Task Another_PGSSLROOTCERT_is_told()
    {
        _bench.Environment["PGSSLROOTCERT"] = "/elsewhere";
        await using var server = Serve(_old.Issue("localhost"), _old.Pem);
        await _bench.LoginAsync(server.Target);
        Assert.Contains("PGSSLROOTCERT is set to /elsewhere", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openssl_agrees_that_a_root_verifies_the_leaf()
    {
        using var leaf = _new.Issue("localhost");
        using var cross = _old.CrossSign(_new);
        foreach (var (root, isGood) in new[] { (_old, true), (_new, true), (new TestRoot("Sluice root 1"), false) })
        {
            Assert.Equal(isGood, ServedChain.Check([leaf, cross], [root.Certificate], "localhost", DateTimeOffset.UtcNow).IsGood);
            string[] files = [Path.Combine(_bench.Home, "ca"), Path.Combine(_bench.Home, "cross"), Path.Combine(_bench.Home, "leaf")];
            await File.WriteAllTextAsync(files[0], root.Pem);
            await File.WriteAllTextAsync(files[1], cross.ExportCertificatePem());
            await File.WriteAllTextAsync(files[2], leaf.ExportCertificatePem());
            var verified = await new Command(
                "openssl", "verify", "-purpose", "sslserver", "-verify_hostname", "localhost", "-CAfile", files[0], "-untrusted", files[1], files[2]).RunAsync();
            Assert.Equal(isGood, verified.ExitCode == 0);
        }
    }

    private static ScriptedServer Serve(X509Certificate2 leaf, string bundle, params X509Certificate2[] others) => new(
        leaf,
        async side =>
        {
            if (await side.LoginAsync(TrustBench.Verifier))
                await side.AnswerAsync(bundle);
        },
        others);

    private Task<int> AddFileAsync(string file, ServerTarget target) =>
        _bench.Desk.AddAsync(new FileSource(file), target, CancellationToken.None);

    private sealed class LaterTime(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
