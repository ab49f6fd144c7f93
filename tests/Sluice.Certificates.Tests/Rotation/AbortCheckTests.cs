using Sluice.Certificates.Revocation;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Tests.Rotation;

public sealed class AbortCheckTests : IDisposable
{
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Certificates_issued_since_begin_are_listed_and_need_consent()
    {
        await _store.OpenAsync();
        await IssueAsync("alice");
        Assert.False((await _store.ChangeAsync(AbortCheck.Of)).NeedsConsent);
        await _store.BeginAsync();
        Assert.False((await _store.ChangeAsync(AbortCheck.Of)).NeedsConsent);
        await IssueAsync("bob");
        await IssueAsync("carol");
        await _store.ChangeAsync(session => Revoker.Revoke(session, "carol", "keyCompromise", [], "box"));
        var check = await _store.ChangeAsync(AbortCheck.Of);
        Assert.Equal((true, "bob"), (check.NeedsConsent, Assert.Single(check.NewLeaves).Names[0]));
        Assert.Contains("no longer be accepted: client bob (", Assert.Single(check.Warnings), StringComparison.Ordinal);
        await _store.FinishAsync();
        Assert.False((await _store.ChangeAsync(AbortCheck.Of)).NeedsConsent, "back to begun both roots hold");
    }

    [Fact]
    public async Task Going_back_to_the_old_root_sets_the_new_ones_key_aside()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
        var key = Directory.GetFiles(_store.Folder, "root-*.key").Single();
        var text = await File.ReadAllTextAsync(key);
        var notes = await _store.ChangeAsync(session =>
        {
            RootRotation.Abort(session);
            return session.Notes;
        });
        Assert.Contains($"is now {Path.GetFileName(key)}.unused", Assert.Single(notes), StringComparison.Ordinal);
        Assert.False(File.Exists(key));
        Assert.Equal(text, await File.ReadAllTextAsync(key + ".unused"));
        await _store.OpenAsync();
        Assert.True(File.Exists(key + ".unused"));
    }

    [Fact]
    public async Task Back_from_finish_a_root_kept_elsewhere_signs_what_was_revoked_since()
    {
        await _store.OpenAsync();
        await IssueAsync("alice");
        var (first, second) = (_store.Outside("1.key"), _store.Outside("2.key"));
        await _store.ChangeAsync(session => OfflineRoot.MoveOut(session, first, "box"));
        await _store.BeginAsync(first, second);
        await _store.FinishAsync();
        await _store.ChangeAsync(session => Revoker.Revoke(session, "alice", "keyCompromise", [], "box"));
        await Assert.ThrowsAsync<Sluice.Certificates.Problems.CertificateException>(() => _store.AbortAsync());
        Assert.Equal(RotationStep.Begun, await _store.AbortAsync(first));
        Assert.Equal(1, (await _store.ChangeAsync(StoreStatus.Of)).Crls.Max(crl => crl.Revoked));
    }

    private Task<IssuedPair> IssueAsync(string user) =>
        _store.ChangeAsync(session => LeafRequest.ForClient(session, user, TimeSpan.FromDays(100)));
}
