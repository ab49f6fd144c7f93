using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Tests.Store;

/// <summary>A store with authority.json to which something was done.</summary>
public sealed class AuthorityFaultTests : IDisposable
{
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":\"1\"}")]
    public Task A_damaged_state_is_refused(string text) => RefusedAsync(_ => text, "is damaged", "from a backup");

    [Fact]
    public Task A_state_cut_in_two_is_refused() => RefusedAsync(text => text[..(text.Length / 2)], "is damaged at line", "from a backup");

    [Fact]
    public Task A_later_format_is_refused() => RefusedAsync(text => text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal), "format 2", "version");

    [Fact]
    public Task An_unknown_member_is_refused() => RefusedAsync(text => text.Replace("\"current\"", "\"currant\"", StringComparison.Ordinal), "is damaged", "backup");

    [Fact]
    public Task A_key_outside_the_folder_is_refused() =>
        RefusedAsync(text => text.Replace("\"root.key\"", "\"../root.key\"", StringComparison.Ordinal), "is damaged", "backup");

    [Fact]
    public Task A_broken_certificate_is_refused() => RefusedAsync(text => text.Replace("MII", "M!I", StringComparison.Ordinal), "is damaged", "backup");

    [Theory]
    [InlineData("root.crt")]
    [InlineData("server.crt")]
    [InlineData("server.key")]
    [InlineData("crl.pem")]
    public async Task A_published_file_that_is_gone_comes_back(string file)
    {
        await BegunAsync();
        var text = _store.Text(file);
        File.Delete(_store.At(file));
        Assert.Equal(StoreAction.Loaded, (await _store.OpenAsync()).Action);
        Assert.Equal(text, _store.Text(file));
    }

    [Theory]
    [InlineData("root.crt")]
    [InlineData("server.crt")]
    [InlineData("server.key")]
    [InlineData("crl.pem")]
    public async Task A_foreign_file_is_set_aside_and_said(string file)
    {
        await BegunAsync();
        var text = _store.Text(file);
        await File.WriteAllTextAsync(_store.At(file), "somebody's own");
        var opened = await _store.OpenAsync();
        Assert.Equal(text, _store.Text(file));
        Assert.Contains($"{_store.At(file)} was not written by sluice", opened.Reason, StringComparison.Ordinal);
        Assert.Equal("somebody's own", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_store.Folder, file + ".foreign-*"))));
        Assert.DoesNotContain("foreign", (await _store.OpenAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_key_open_to_others_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        await BegunAsync();
        foreach (var file in Directory.GetFiles(_store.Folder, "*.key"))
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            var refused = await Assert.ThrowsAsync<CertificateException>(() => _store.OpenAsync());
            Assert.Equal(file, refused.Problem.File);
            Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        await _store.OpenAsync();
    }

    [Fact]
    public async Task All_keys_and_the_state_are_private()
    {
        if (OperatingSystem.IsWindows())
            return;
        await BegunAsync();
        await _store.ChangeAsync(session => LeafRequest.ForClient(session, "alice", TimeSpan.FromDays(1)));
        foreach (var file in Directory.GetFiles(_store.Folder, "*.key").Append(_store.At("authority.json")))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_leafs_key_that_is_lost_or_anothers_gets_a_new_leaf(bool isGone)
    {
        await BegunAsync();
        var key = Directory.GetFiles(_store.Folder, "server-*.key").Single();
        if (isGone)
            File.Delete(key);
        else
            await File.WriteAllTextAsync(key, _store.Text("root.key"));
        var opened = await _store.OpenAsync();
        Assert.Equal(StoreAction.LeafIssued, opened.Action);
        Assert.Contains("was lost", opened.Reason, StringComparison.Ordinal);
        Assert.True(_store.KeyMatches());
        Assert.True(_store.Verify(_store.At("root.crt")).Good);
    }

    [Fact]
    public async Task A_roots_key_that_is_lost_is_warned_about_and_named_when_needed()
    {
        await BegunAsync();
        var key = Directory.GetFiles(_store.Folder, "root-*.key").Single();
        File.Delete(key);
        Assert.Equal(StoreAction.Loaded, (await _store.OpenAsync()).Action);
        Assert.Contains((await _store.ChangeAsync(StoreStatus.Of)).Warnings, warning => warning.StartsWith(key + " is gone", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<CertificateException>(() => _store.OpenAsync("new.example.org"));
        Assert.Equal(key, refused.Problem.File);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_leaves_all_as_it_was()
    {
        await _store.OpenAsync();
        var served = _store.Text("server.crt");
        Directory.CreateDirectory(_store.At("authority.json"));
        await Assert.ThrowsAnyAsync<Exception>(() => _store.BeginAsync());
        Assert.Equal(served, _store.Text("server.crt"));
        Assert.Empty(Directory.GetFiles(_store.Folder, "*.tmp"));
        Directory.Delete(_store.At("authority.json"));
        Assert.Equal(StoreAction.Loaded, (await _store.OpenAsync()).Action);
        await _store.BeginAsync();
        await _store.OpenAsync();
        Assert.Equal(2, Directory.GetFiles(_store.Folder, "root*.key").Length);
    }

    [Fact]
    public async Task Of_many_commands_at_once_one_begins_the_change()
    {
        await _store.OpenAsync();
        var begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try
            {
                await _store.BeginAsync();
                return true;
            }
            catch (CertificateException refused)
            {
                Assert.Contains("a root change was begun on 2031-03-01", refused.Message, StringComparison.Ordinal);
                return false;
            }
        })));
        Assert.Single(begun, isFirst => isFirst);
        Assert.Equal(2, _store.Text("root.crt").Split("-----BEGIN").Length - 1);
    }

    [Fact]
    public async Task A_bundle_to_which_somebody_added_is_kept()
    {
        await _store.OpenAsync();
        await File.AppendAllTextAsync(_store.At("root.crt"), "# the company's own\n");
        await _store.BeginAsync();
        Assert.EndsWith("# the company's own\n", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_store.Folder, "*.foreign-*"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_is_gone_is_not_taken_for_a_simple_store()
    {
        await BegunAsync();
        File.Delete(_store.At("authority.json"));
        var before = Directory.GetFiles(_store.Folder).ToDictionary(path => path, File.ReadAllText);
        foreach (var attempt in new Func<Task>[] { () => _store.OpenAsync(), () => _store.FinishAsync() })
            Assert.Equal(_store.At("authority.json"), (await Assert.ThrowsAsync<CertificateException>(attempt)).Problem.File);
        Assert.Equal(before, Directory.GetFiles(_store.Folder).ToDictionary(path => path, File.ReadAllText));
    }

    [Fact]
    public async Task A_leaf_issued_while_the_clock_was_ahead_is_issued_anew()
    {
        await BegunAsync();
        _store.Time.Now = _store.Time.Now.AddDays(300);
        await _store.OpenAsync();
        _store.Time.Now = _store.Time.Now.AddDays(-299);
        var opened = await _store.OpenAsync();
        Assert.Equal(StoreAction.LeafIssued, opened.Action);
        Assert.Contains("is yet to come", opened.Reason, StringComparison.Ordinal);
        Assert.True(_store.Verify(_store.At("root.crt")).Good);
        Assert.Equal(StoreAction.Loaded, (await _store.OpenAsync()).Action);
    }

    [Fact]
    public async Task An_older_state_put_back_loses_no_roots_key()
    {
        await _store.OpenAsync("db.example.org");
        await _store.ChangeAsync(session => LeafRequest.Renew(session, Sluice.Certificates.Names.ServerNames.From(["box"], [])));
        var older = _store.Text("authority.json");
        await _store.BeginAsync();
        var newer = _store.Text("authority.json");
        var key = Directory.GetFiles(_store.Folder, "root-*.key").Single();
        var text = await File.ReadAllTextAsync(key);
        await File.WriteAllTextAsync(_store.At("authority.json"), older);
        Assert.Contains((await _store.ChangeAsync(StoreStatus.Of)).Warnings, warning => warning.StartsWith($"{key} is a key that", StringComparison.Ordinal));
        Assert.DoesNotContain((await _store.ChangeAsync(StoreStatus.Of)).Warnings, warning => warning.Contains("is a key that", StringComparison.Ordinal));
        await File.WriteAllTextAsync(_store.At("authority.json"), newer);
        await _store.OpenAsync();
        Assert.Equal(text, await File.ReadAllTextAsync(key));
        Assert.Equal(2, _store.Text("root.crt").Split("-----BEGIN").Length - 1);
        Assert.True(_store.Verify(_store.At("root.crt")).Good);
    }

    private async Task BegunAsync()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
    }

    private async Task RefusedAsync(Func<string, string> damage, string what, string cure)
    {
        await BegunAsync();
        await File.WriteAllTextAsync(_store.At("authority.json"), damage(_store.Text("authority.json")));
        var before = Directory.GetFiles(_store.Folder).ToDictionary(path => path, File.ReadAllText);
        foreach (var attempt in new Func<Task>[] { () => _store.OpenAsync(), () => _store.FinishAsync() })
        {
            var refused = await Assert.ThrowsAsync<CertificateException>(attempt);
            Assert.Equal(_store.At("authority.json"), refused.Problem.File);
            Assert.Contains(what, refused.Problem.What, StringComparison.Ordinal);
            Assert.Contains(cure, refused.Problem.Cure, StringComparison.Ordinal);
        }
        Assert.Equal(before, Directory.GetFiles(_store.Folder).ToDictionary(path => path, File.ReadAllText));
    }
}
