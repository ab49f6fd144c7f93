using System.Text.Json;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Tests.Rotation;

public sealed class FinishCheckTests : IDisposable
{
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Before_the_planned_day_consent_is_needed_and_after_it_is_not()
    {
        await BegunAsync();
        var early = await _store.ChangeAsync(FinishCheck.Of);
        Assert.Equal((true, true), (early.IsEarly, early.NeedsConsent));
        Assert.Contains("until 2031-05-30", early.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("cannot be told", early.Warnings[1], StringComparison.Ordinal);
        _store.Time.Now = _store.Time.Now.AddDays(90);
        var due = await _store.ChangeAsync(FinishCheck.Of);
        Assert.Equal((false, false), (due.IsEarly, due.NeedsConsent));
    }

    [Fact]
    public async Task Users_who_logged_in_without_reading_the_current_bundle_are_listed()
    {
        await BegunAsync();
        var begun = _store.Time.Now;
        var bundle = Fingerprints.OfText(_store.Text("root.crt"));
        Write(
            ("reader", begun.AddDays(2), begun.AddDays(1), bundle),
            ("stale", begun.AddDays(2), begun.AddDays(1), new string('0', 64)),
            ("early", begun.AddDays(2), begun.AddDays(-1), bundle),
            ("never", begun.AddDays(2), null, null),
            ("absent", begun.AddDays(-2), null, null));
        _store.Time.Now = begun.AddDays(90);
        var check = await _store.ChangeAsync(FinishCheck.Of);
        Assert.Equal(["early", "never", "stale"], check.UsersBehind!);
        Assert.True(check.NeedsConsent);
        Assert.Contains("early, never, stale (this is a hint, not proof", check.Warnings[0], StringComparison.Ordinal);
        Assert.Contains((await _store.ChangeAsync(StoreStatus.Of)).Warnings, warning => warning.Contains("early, never, stale", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"users\":null}")]
    [InlineData("{\"users\":{\"a\":{\"lastLogin\":\"yesterday\"}}}")]
    [InlineData("{\"users\":[]}")]
    public async Task A_damaged_note_of_the_server_counts_as_none(string text)
    {
        await BegunAsync();
        await File.WriteAllTextAsync(Path.Combine(_store.Data, "bundle-readers.json"), text);
        Assert.Null((await _store.ChangeAsync(FinishCheck.Of)).UsersBehind);
    }

    [Fact]
    public async Task Certificates_of_the_old_root_in_use_elsewhere_are_listed()
    {
        await _store.OpenAsync();
        await _store.ChangeAsync(session => LeafRequest.ForClient(session, "alice", TimeSpan.FromDays(300)));
        await _store.BeginAsync();
        await _store.ChangeAsync(session => LeafRequest.ForClient(session, "bob", TimeSpan.FromDays(300)));
        _store.Time.Now = _store.Time.Now.AddDays(90);
        var check = await _store.ChangeAsync(FinishCheck.Of);
        Assert.Equal(["alice"], Assert.Single(check.OldLeaves).Names);
        Assert.True(check.NeedsConsent);
    }

    [Fact]
    public async Task A_root_nearing_its_end_calls_for_a_change()
    {
        await _store.OpenAsync();
        Assert.Empty((await _store.ChangeAsync(StoreStatus.Of)).Warnings);
        _store.Time.Now = _store.Time.Now.AddYears(8).AddDays(1);
        await _store.OpenAsync();
        var warnings = (await _store.ChangeAsync(StoreStatus.Of)).Warnings;
        Assert.Contains("the root ends on 2041-03-01: begin a root change: sluice certs rotate-root begin", warnings);
        await _store.BeginAsync();
        Assert.DoesNotContain((await _store.ChangeAsync(StoreStatus.Of)).Warnings, warning => warning.Contains("begin a root change", StringComparison.Ordinal));
    }

    private async Task BegunAsync()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
    }

    private void Write(params (string User, DateTimeOffset Login, DateTimeOffset? Read, string? Bundle)[] users) => File.WriteAllText(
        Path.Combine(_store.Data, "bundle-readers.json"),
        JsonSerializer.Serialize(new { users = users.ToDictionary(u => u.User, u => new { lastLogin = u.Login, lastBundle = u.Read, bundle = u.Bundle }) }));
}
