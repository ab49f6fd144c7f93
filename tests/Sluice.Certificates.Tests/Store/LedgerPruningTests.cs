using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Tests.Store;

public sealed class LedgerPruningTests : IDisposable
{
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_expired_long_ago_goes_when_the_ledger_is_long()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
        var now = _store.Time.Now;
        await _store.ChangeAsync(session =>
        {
            var like = session.State.Ledger.First(entry => entry.Kind == LedgerKind.Server);
            var old = Entries("A", 300, now.AddDays(-401));
            var recent = Entries("B", 300, now.AddDays(-399));
            session.Commit(session.State with { Ledger = [.. session.State.Ledger, .. old, .. recent] });

            IEnumerable<LedgerEntry> Entries(string start, int count, DateTimeOffset end) => Enumerable.Range(0, count).Select(
                index => like with { Serial = $"{start}{index}", Fingerprint = $"{start}{index}", NotAfter = end, IsElsewhere = true });
        });
        var issued = (await _store.ChangeAsync(StoreStatus.Of)).Issued;
        Assert.Equal(300, issued.Count(entry => entry.Serial.StartsWith('B')));
        Assert.Equal(200, issued.Count(entry => entry.Serial.StartsWith('A')));
        Assert.Equal(2, issued.Count(entry => entry.Kind == LedgerKind.Root));
    }

    [Fact]
    public async Task A_short_ledger_outlives_a_clock_that_was_far_ahead()
    {
        await _store.OpenAsync();
        await _store.ChangeAsync(session => LeafRequest.ForClient(session, "alice", TimeSpan.FromDays(30)));
        _store.Time.Now = _store.Time.Now.AddYears(5);
        await _store.OpenAsync();
        Assert.Contains((await _store.ChangeAsync(StoreStatus.Of)).Issued, entry => entry.Names.Contains("alice"));
    }
}
