using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Tests.Rotation;

/// <summary>Steps out of order, and clocks and keys that are wrong.</summary>
public sealed class RotationRefusalTests : IDisposable
{
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Finish_and_abort_need_a_begin()
    {
        await _store.OpenAsync();
        await RefusedAsync(() => _store.FinishAsync(), "no root change is under way; begin one: sluice certs rotate-root begin");
        await RefusedAsync(() => _store.AbortAsync(), "that could be undone");
        Assert.False(File.Exists(_store.At("authority.json")));
    }

    [Fact]
    public async Task Neither_begin_nor_finish_can_be_repeated()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
        await RefusedAsync(() => _store.BeginAsync(), "begun on 2031-03-01 and is not finished");
        await _store.FinishAsync();
        await RefusedAsync(() => _store.FinishAsync(), "was finished on 2031-03-01 already");
    }

    [Fact]
    public async Task Nothing_goes_back_to_a_root_that_has_expired()
    {
        await _store.OpenAsync();
        _store.Time.Now = _store.Time.Now.AddYears(9);
        await _store.BeginAsync();
        await _store.FinishAsync();
        _store.Time.Now = _store.Time.Now.AddYears(2);
        await RefusedAsync(() => _store.AbortAsync(), "expired on 2041-03-01 12:00 UTC, so nothing can go back to it; keep the new root");
        _store.Time.Now = _store.Time.Now.AddYears(-2);
        Assert.Equal(RotationStep.Begun, await _store.AbortAsync());
        _store.Time.Now = _store.Time.Now.AddYears(2);
        await _store.OpenAsync();
        await RefusedAsync(() => _store.AbortAsync(), "finish the change: sluice certs rotate-root finish");
    }

    [Fact]
    public async Task Nothing_goes_back_to_a_root_whose_key_is_gone()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
        File.Delete(_store.At("root.key"));
        await RefusedAsync(() => _store.AbortAsync(), "root.key: no such file");
    }

    [Fact]
    public async Task An_expired_root_cannot_vouch_for_a_new_one()
    {
        await _store.OpenAsync();
        await _store.ChangeAsync(session => LeafRequest.Renew(session, ServerNames.From(["box"], [])));
        _store.Time.Now = _store.Time.Now.AddYears(11);
        await RefusedAsync(() => _store.BeginAsync(), "root expired on 2041-03-01");
        await RefusedAsync(() => _store.OpenAsync(), "root expired on 2041-03-01");
        _store.Time.Now = _store.Time.Now.AddYears(-11);
        Assert.Equal(StoreAction.Loaded, (await _store.OpenAsync()).Action);
    }

    [Fact]
    public async Task A_root_kept_elsewhere_needs_its_own_key_and_a_new_place()
    {
        await _store.OpenAsync();
        var key = _store.Outside("root.key");
        await _store.ChangeAsync(session => OfflineRoot.MoveOut(session, key, "box"));
        await RefusedAsync(() => _store.BeginAsync(), "give --root-key-out FILE");
        await RefusedAsync(() => _store.BeginAsync(rootKeyOut: _store.Outside("new.key")), "give --root-key FILE");
        await RefusedAsync(() => _store.BeginAsync(_store.Outside("none.key"), _store.Outside("new.key")), "no such file");
        var other = Directory.GetFiles(_store.Folder, "intermediate-*.key").Single();
        await RefusedAsync(() => _store.BeginAsync(other, _store.Outside("new.key")), "does not belong");
        await RefusedAsync(() => _store.BeginAsync(key, key), "is there already");
        await RefusedAsync(() => _store.BeginAsync(key, _store.At("new.key")), "data folder");
        Directory.CreateSymbolicLink(_store.Outside("link"), _store.Folder);
        await RefusedAsync(() => _store.BeginAsync(key, Path.Combine(_store.Outside("link"), "new.key")), "data folder");
        Assert.False(File.Exists(_store.Outside("new.key")));
        await _store.BeginAsync(key, _store.Outside("new.key"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_store.Outside("new.key")));
        await RefusedAsync(() => _store.ChangeAsync(session => OfflineRoot.MoveOut(session, _store.Outside("x.key"), "box")), "elsewhere already");
    }

    [Fact]
    public async Task Moving_the_key_out_changes_no_root_and_never_writes_over_a_file()
    {
        await _store.OpenAsync();
        var root = _store.KeepRoot("root.crt");
        await File.WriteAllTextAsync(_store.Outside("taken"), "mine");
        await RefusedAsync(() => _store.ChangeAsync(session => OfflineRoot.MoveOut(session, _store.Outside("taken"), "box")), "is there already");
        Assert.Equal("mine", await File.ReadAllTextAsync(_store.Outside("taken")));
        var key = _store.Text("root.key");
        await _store.ChangeAsync(session => OfflineRoot.MoveOut(session, _store.Outside("root.key"), "box"));
        Assert.Equal(key, await File.ReadAllTextAsync(_store.Outside("root.key")));
        Assert.False(File.Exists(_store.At("root.key")));
        Assert.Equal(await File.ReadAllTextAsync(root), _store.Text("root.crt"));
        Assert.True(_store.Verify(root).Good);
    }

    [Fact]
    public async Task Once_the_old_root_is_forgotten_its_key_is_gone_and_nothing_goes_back()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
        await _store.FinishAsync();
        Assert.True(File.Exists(_store.At("root.key")));
        await _store.FinishAsync(isOldForgotten: true);
        Assert.False(File.Exists(_store.At("root.key")));
        await RefusedAsync(() => _store.AbortAsync(), "that could be undone");
        await RefusedAsync(() => _store.FinishAsync(isOldForgotten: true), "was finished on 2031-03-01 already");
        await _store.BeginAsync();
        await _store.FinishAsync(isOldForgotten: true);
        Assert.Single(Directory.GetFiles(_store.Folder, "root*.key*"));
        Assert.True(_store.Verify(_store.At("root.crt")).Good);
    }

    private async Task RefusedAsync(Func<Task> step, string message)
    {
        var before = Directory.GetFiles(_store.Folder).ToDictionary(path => path, File.ReadAllText);
        var refused = await Assert.ThrowsAsync<CertificateException>(step);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(_store.Folder).ToDictionary(path => path, File.ReadAllText));
    }
}
