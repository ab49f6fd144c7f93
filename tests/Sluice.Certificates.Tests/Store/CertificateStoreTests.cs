using Sluice.Certificates.Names;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Tests.Store;

public sealed class CertificateStoreTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly FixedTime _time = FixedTime.Start;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task The_first_start_makes_root_and_leaf()
    {
        var store = await OpenAsync();
        using var served = store.Certificate;
        Assert.Equal(StoreAction.RootCreated, store.Action);
        Assert.Equal(_scratch.At("data", "certs", "root.crt"), store.RootFile);
        Assert.Equal([".lock", "root.crt", "root.key", "server.crt", "server.key"], Files());
        Assert.True(served.Leaf.HasPrivateKey);
        Assert.Empty(served.Intermediates);
        Assert.Empty(served.Warnings);
        Assert.Equal(["localhost", "box", "127.0.0.1", "::1"], served.Names.Select(name => name.ToString()));
    }

    [Fact]
    public async Task Keys_are_private_and_certificates_readable()
    {
        if (OperatingSystem.IsWindows())
            return;
        (await OpenAsync()).Certificate.Dispose();
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        const UnixFileMode Readable = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(At("root.key")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(At("server.key")));
        Assert.Equal(Readable, File.GetUnixFileMode(At("root.crt")));
        Assert.Equal(Readable, File.GetUnixFileMode(At("server.crt")));
        const UnixFileMode OthersMayChange = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_scratch.At("data", "certs")) & OthersMayChange);
    }

    [Fact]
    public async Task The_next_start_keeps_all()
    {
        (await OpenAsync("db.example.org")).Certificate.Dispose();
        var before = Contents();
        var store = await OpenAsync();
        using var served = store.Certificate;
        Assert.Equal(StoreAction.Loaded, store.Action);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_new_name_gets_a_new_leaf_from_the_same_root()
    {
        (await OpenAsync()).Certificate.Dispose();
        var before = Contents();
        var store = await OpenAsync("db.example.org", "10.0.0.5");
        using var served = store.Certificate;
        Assert.Equal(StoreAction.LeafIssued, store.Action);
        Assert.Contains("db.example.org, 10.0.0.5", store.Reason, StringComparison.Ordinal);
        var after = Contents();
        Assert.Equal(before["root.crt"], after["root.crt"]);
        Assert.Equal(before["root.key"], after["root.key"]);
        Assert.NotEqual(before["server.crt"], after["server.crt"]);
        Assert.NotEqual(before["server.key"], after["server.key"]);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(260, false)]
    [InlineData(270, true)]
    [InlineData(390, true)]
    [InlineData(500, true)]
    public async Task The_last_third_and_expiry_get_a_new_leaf(int days, bool renewed)
    {
        (await OpenAsync()).Certificate.Dispose();
        _time.Now = _time.Now.AddDays(days);
        var store = await OpenAsync();
        using var served = store.Certificate;
        Assert.Equal(renewed ? StoreAction.LeafIssued : StoreAction.Loaded, store.Action);
        Assert.True(served.NotAfter > _time.Now.AddDays(130));
    }

    [Fact]
    public async Task A_leaf_that_ends_with_its_root_is_not_issued_over_and_over()
    {
        (await OpenAsync()).Certificate.Dispose();
        _time.Now = _time.Now.AddYears(10).AddDays(-10);
        using var last = (await OpenAsync()).Certificate;
        _time.Now = _time.Now.AddDays(1);
        var store = await OpenAsync();
        Assert.Equal(StoreAction.Loaded, store.Action);
        using var same = store.Certificate;
        Assert.Equal(last.Fingerprint, same.Fingerprint);
        Assert.Contains(same.Warnings, warning => warning.Contains("expires on 2041-03-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task First_starts_at_once_agree_on_one_root()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => OpenAsync())));
        Assert.Single(stores, store => store.Action == StoreAction.RootCreated);
        Assert.Single(stores.Select(store => store.Certificate.Fingerprint).Distinct());
        foreach (var store in stores)
            store.Certificate.Dispose();
    }

    [Fact]
    public async Task Openssl_verifies_what_was_made()
    {
        if (!OpenSsl.IsHere)
            return;
        // openssl judges by the wall clock unless told otherwise.
        (await OpenAsync("db.example.org")).Certificate.Dispose();
        var at = _time.Now.AddDays(1).ToUnixTimeSeconds().ToString();
        string[] verify = ["verify", "-x509_strict", "-purpose", "sslserver", "-attime", at, "-CAfile", At("root.crt")];
        Assert.Equal((0, $"{At("server.crt")}: OK\n"), OpenSsl.Run([.. verify, "-verify_hostname", "db.example.org", At("server.crt")]));
        Assert.Equal((0, $"{At("server.crt")}: OK\n"), OpenSsl.Run([.. verify, "-verify_ip", "::1", At("server.crt")]));
        Assert.Equal(2, OpenSsl.Run([.. verify, "-verify_hostname", "other.example.org", At("server.crt")]).Code);
        Assert.Equal(0, OpenSsl.Run("pkey", "-in", At("server.key"), "-noout", "-check").Code);
    }

    private async Task<OpenedStore> OpenAsync(params string[] hostnames) =>
        await CertificateStore.OpenAsync(_scratch.At("data"), ServerNames.From(["box"], hostnames), _time, CancellationToken.None);

    private string At(string file) => _scratch.At("data", "certs", file);

    private IEnumerable<string> Files() =>
        Directory.GetFileSystemEntries(_scratch.At("data", "certs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private Dictionary<string, string> Contents() => Files().ToDictionary(file => file, file => File.ReadAllText(At(file)));
}
