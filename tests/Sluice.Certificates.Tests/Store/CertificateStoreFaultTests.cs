using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Tests.Store;

/// <summary>A store that lost something, or to which something was done.</summary>
public sealed class CertificateStoreFaultTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly FixedTime _time = FixedTime.Start;

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("root.key", "is missing", "move")]
    [InlineData("root.crt", "is missing", "move")]
    [InlineData("server.key", "is missing", "remove")]
    [InlineData("server.crt", "is missing", "remove")]
    public async Task A_missing_file_is_named_with_its_cure(string file, string what, string cure)
    {
        (await OpenAsync("data")).Certificate.Dispose();
        File.Delete(At("data", file));
        await RefusedAsync(file, what, cure);
    }

    [Theory]
    [InlineData("root.key", "does not belong", "move")]
    [InlineData("root.crt", "does not belong", "move")]
    [InlineData("server.key", "does not belong", "remove")]
    [InlineData("server.crt", "does not belong", "remove")]
    public async Task A_file_of_another_store_is_refused(string file, string what, string cure)
    {
        (await OpenAsync("data")).Certificate.Dispose();
        (await OpenAsync("other")).Certificate.Dispose();
        File.Copy(At("other", file), At("data", file), overwrite: true);
        await RefusedAsync(Path.ChangeExtension(file, ".key"), what, cure);
    }

    [Theory]
    [InlineData("root.key")]
    [InlineData("root.crt")]
    [InlineData("server.key")]
    [InlineData("server.crt")]
    public async Task A_file_cut_off_is_refused(string file)
    {
        (await OpenAsync("data")).Certificate.Dispose();
        var text = await File.ReadAllTextAsync(At("data", file));
        await File.WriteAllTextAsync(At("data", file), text[..(text.Length / 2)]);
        await RefusedAsync(file, "", "");
    }

    [Fact]
    public async Task Another_root_pair_is_seen_by_its_leaf()
    {
        (await OpenAsync("data")).Certificate.Dispose();
        (await OpenAsync("other")).Certificate.Dispose();
        File.Copy(At("other", "root.crt"), At("data", "root.crt"), overwrite: true);
        File.Copy(At("other", "root.key"), At("data", "root.key"), overwrite: true);
        await RefusedAsync("server.crt", "was not issued by the root.crt beside it", "remove");
    }

    [Fact]
    public async Task A_leaf_without_any_root_is_not_ours()
    {
        (await OpenAsync("data")).Certificate.Dispose();
        File.Delete(At("data", "root.crt"));
        File.Delete(At("data", "root.key"));
        await RefusedAsync("server.crt", "without root.crt and root.key", "--cert and --key");
    }

    [Theory]
    [InlineData("root.key")]
    [InlineData("server.key")]
    public async Task A_key_open_to_others_is_refused(string file)
    {
        if (OperatingSystem.IsWindows())
            return;
        (await OpenAsync("data")).Certificate.Dispose();
        foreach (var mode in new[] { UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.GroupWrite })
        {
            File.SetUnixFileMode(At("data", file), UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
            await RefusedAsync(file, "open to group or others", $"run: chmod 600 '{At("data", file)}'");
        }
    }

    [Fact]
    public async Task Removing_the_leaf_and_its_key_has_both_issued_anew()
    {
        (await OpenAsync("data")).Certificate.Dispose();
        var root = await File.ReadAllTextAsync(At("data", "root.crt"));
        File.Delete(At("data", "server.crt"));
        File.Delete(At("data", "server.key"));
        var store = await OpenAsync("data");
        using var served = store.Certificate;
        Assert.Equal(StoreAction.LeafIssued, store.Action);
        Assert.Equal(root, await File.ReadAllTextAsync(At("data", "root.crt")));
    }

    [Fact]
    public async Task An_expired_root_is_not_replaced()
    {
        (await OpenAsync("data")).Certificate.Dispose();
        _time.Now = _time.Now.AddYears(11);
        await RefusedAsync("root.crt", "root expired on 2041-03-01", "move");
    }

    [Theory]
    [InlineData("root")]
    [InlineData("server")]
    public async Task A_crash_between_the_two_renames_is_finished_at_the_next_start(string name)
    {
        using var before = (await OpenAsync("data")).Certificate;
        File.Move(At("data", name + ".key"), At("data", name + ".key.next"));
        var store = await OpenAsync("data");
        using var after = store.Certificate;
        Assert.Equal(StoreAction.Loaded, store.Action);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
        Assert.True(File.Exists(At("data", name + ".key")));
        Assert.False(File.Exists(At("data", name + ".key.next")));
    }

    [Theory]
    [InlineData("root")]
    [InlineData("server")]
    public async Task A_crash_before_the_certificates_rename_is_forgotten(string name)
    {
        using var before = (await OpenAsync("data")).Certificate;
        (await OpenAsync("other")).Certificate.Dispose();
        File.Copy(At("other", name + ".key"), At("data", name + ".key.next"));
        var store = await OpenAsync("data");
        using var after = store.Certificate;
        Assert.Equal(StoreAction.Loaded, store.Action);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
        Assert.False(File.Exists(At("data", name + ".key.next")));
    }

    [Fact]
    public async Task What_a_killed_write_left_behind_is_swept_away()
    {
        (await OpenAsync("data")).Certificate.Dispose();
        foreach (var file in new[] { "root.crt", "root.key.next", "server.crt", "server.key.next" })
            await File.WriteAllTextAsync(At("data", file + ".x1y2.tmp"), "half");
        await File.WriteAllTextAsync(At("data", "notes.tmp"), "somebody's");
        (await OpenAsync("data")).Certificate.Dispose();
        string[] expected = [".lock", "notes.tmp", "root.crt", "root.key", "server.crt", "server.key"];
        Assert.Equal(expected, Contents().Keys.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_crash_at_the_very_first_step_starts_again()
    {
        (await OpenAsync("other")).Certificate.Dispose();
        Directory.CreateDirectory(_scratch.At("data", "certs"));
        File.Copy(At("other", "root.key"), At("data", "root.key.next"));
        var store = await OpenAsync("data");
        using var served = store.Certificate;
        Assert.Equal(StoreAction.RootCreated, store.Action);
        Assert.NotEqual(await File.ReadAllTextAsync(At("other", "root.key")), await File.ReadAllTextAsync(At("data", "root.key")));
    }

    private async Task RefusedAsync(string file, string what, string cure)
    {
        var before = Contents();
        var refused = await Assert.ThrowsAsync<CertificateException>(() => OpenAsync("data"));
        Assert.Equal(At("data", file), refused.Problem.File);
        Assert.Contains(what, refused.Problem.What, StringComparison.Ordinal);
        Assert.Contains(cure, refused.Problem.Cure, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    private Task<OpenedStore> OpenAsync(string data) =>
        CertificateStore.OpenAsync(_scratch.At(data), ServerNames.From(["box"], []), _time, CancellationToken.None);

    private string At(string data, string file) => _scratch.At(data, "certs", file);

    private Dictionary<string, string> Contents() =>
        Directory.GetFiles(_scratch.At("data", "certs")).ToDictionary(path => path, File.ReadAllText);
}
