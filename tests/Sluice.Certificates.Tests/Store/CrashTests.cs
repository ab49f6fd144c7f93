using Sluice.Certificates.Names;
using Sluice.Certificates.Revocation;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Tests.Store;

/// <summary>The process dies right after a write: after each one, of every change.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly StoreScene _store = new();

    public static TheoryData<string> Changes => ["begin", "begin offline", "finish", "abort finished", "abort begun", "renew", "init offline", "revoke"];

    public void Dispose() => _store.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_next_start_serves_a_matching_pair_that_old_clients_verify(string change)
    {
        await PrepareAsync(change);
        var known = Keep(change);
        var saved = Save();
        for (var writes = 1; ; writes++)
        {
            Restore(saved);
            var isCut = Cut(change, writes);
            await _store.OpenAsync();
            Assert.True(_store.KeyMatches(), $"{change}, cut after write {writes}");
            Assert.True(_store.Verify(_store.At("root.crt")).Good, $"{change}, cut after write {writes}: own bundle");
            Assert.Equal((true, $"{_store.At("server.crt")}: OK\n"), _store.Verify(known));
            Assert.Empty(Directory.GetFiles(_store.Folder, "*.foreign-*"));
            Assert.Empty(Directory.GetFiles(_store.Folder, "*.tmp"));
            AssertNoStrayKey();
            if (!isCut)
            {
                Assert.True(writes > 2);
                return;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Between_any_two_writes_the_published_bundle_verifies_the_published_chain(string change)
    {
        await PrepareAsync(change);
        var bundles = new List<string> { Keep(change) };
        using var session = AuthoritySession.Take(new StoreFolder(_store.Folder, Look), held: null, _store.Time);
        Run(change, session);

        void Look(string name)
        {
            if (!File.Exists(_store.At("server.crt")) || !File.Exists(_store.At("root.crt")))
                return;
            Assert.True(_store.Verify(_store.At("root.crt")).Good, $"{change}: after {name}");
            Assert.All(bundles, bundle => Assert.True(_store.Verify(bundle).Good, $"{change}: {bundle} after {name}"));
        }
    }

    private async Task PrepareAsync(string change)
    {
        await _store.OpenAsync();
        if (change is "finish" or "abort finished" or "abort begun")
            await _store.BeginAsync();
        if (change is "abort finished")
            await _store.FinishAsync();
    }

    // Going back to the old root leaves those behind that were given the new one alone.
    private string Keep(string change)
    {
        if (change != "abort begun")
            return _store.KeepRoot("known.crt");
        File.Copy(_store.At("root.crt"), _store.Outside("both.crt"));
        return _store.Outside("both.crt");
    }

    private bool Cut(string change, int after)
    {
        var count = 0;
        var folder = new StoreFolder(_store.Folder, name => _ = ++count == after ? throw new Killed(name) : 0);
        try
        {
            using var session = AuthoritySession.Take(folder, held: null, _store.Time);
            Run(change, session);
            return false;
        }
        catch (Killed)
        {
            return true;
        }
    }

    private void Run(string change, AuthoritySession session)
    {
        switch (change)
        {
            case "begin":
                RootRotation.Begin(session, new BeginOptions { Host = "box" });
                break;
            case "begin offline":
                RootRotation.Begin(session, new BeginOptions { Host = "box", RootKeyOut = _store.Outside($"{Guid.NewGuid():n}.key") });
                break;
            case "finish":
                RootRotation.Finish(session);
                break;
            case "abort finished" or "abort begun":
                RootRotation.Abort(session);
                break;
            case "renew":
                LeafRequest.Renew(session, ServerNames.From(["box"], []));
                break;
            case "init offline":
                OfflineRoot.MoveOut(session, _store.Outside("root.key"), "box");
                break;
            case "revoke":
                Revoker.Revoke(session, "localhost", "keyCompromise", [], host: "box");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, null);
        }
    }

    // Every private key in the folder is the root's, the served one, named by authority.json, or a CA's that was set aside.
    private void AssertNoStrayKey()
    {
        var state = File.Exists(_store.At("authority.json")) ? _store.Text("authority.json") : null;
        if (state is null)
            return;
        foreach (var name in Directory.GetFiles(_store.Folder, "*.key*").Select(path => Path.GetFileName(path)))
            Assert.True(name == "server.key" || name.EndsWith(".unused", StringComparison.Ordinal) || state.Contains($"\"{name}\"", StringComparison.Ordinal), $"{name} is no longer of use");
    }

    private Dictionary<string, byte[]> Save() => Directory.GetFiles(_store.Folder).ToDictionary(path => path, File.ReadAllBytes);

    private void Restore(Dictionary<string, byte[]> saved)
    {
        foreach (var path in Directory.GetFiles(_store.Folder))
            File.Delete(path);
        foreach (var (path, content) in saved)
        {
            File.WriteAllBytes(path, content);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private sealed class Killed(string file) : Exception(file);
}
