using Microsoft.Extensions.Logging;
using Sluice.Certificates.Problems;
using Sluice.Server.Certificates;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Certificates;

public sealed class IdentityWatchTests : IDisposable
{
    private readonly ThrowawayIdentity _identities = new();
    private readonly FakeLifetime _lifetime = new();
    private readonly ManualTime _time = new();
    private readonly RecordingLog<IdentityWatch> _log = new();
    private readonly TlsCredentials _credentials;
    private readonly FakeSource _source;
    private readonly IdentityReload _reload;
    private readonly IdentityWatch _watch;

    public IdentityWatchTests()
    {
        _credentials = new TlsCredentials(_identities.Next());
        _source = new FakeSource(() => ValueTask.FromResult(_identities.Load(_time)))
        {
            Files = [_identities.CertificateFile, _identities.KeyFile],
        };
        _reload = new IdentityReload(_credentials, _source, new ServerCounters(_time), _lifetime, _time, new RecordingLog<IdentityReload>());
        _watch = new IdentityWatch(_reload, _credentials, _time, _log);
    }

    [Fact]
    public async Task New_files_are_served_within_two_looks()
    {
        await LookAsync(3);
        var old = _credentials.Current.Identity.Certificate.Fingerprint;
        _identities.Write("localhost", "other.test");
        await LookAsync(2);
        Assert.NotEqual(old, _credentials.Current.Identity.Certificate.Fingerprint);
    }

    [Fact]
    public async Task A_certificate_without_its_key_yet_is_not_loaded()
    {
        await LookAsync(3);
        var (loads, key) = (_source.Loads, File.ReadAllText(_identities.KeyFile));
        _identities.Write();
        var next = File.ReadAllText(_identities.KeyFile);
        File.WriteAllText(_identities.KeyFile, key);
        await LookAsync(1);
        File.WriteAllText(_identities.KeyFile, next);
        await LookAsync(1);
        Assert.Equal(loads, _source.Loads);
        await LookAsync(1);
        Assert.Equal((loads + 1, null), (_source.Loads, _reload.Report.LastError));
    }

    [Fact]
    public async Task Every_hour_it_is_loaded_so_that_what_is_due_is_renewed()
    {
        await LookAsync(3);
        var loads = _source.Loads;
        await LookAsync(20);
        Assert.Equal(loads, _source.Loads);
        _time.Advance(TimeSpan.FromHours(1));
        await LookAsync(1);
        Assert.Equal(loads + 1, _source.Loads);
    }

    [Fact]
    public async Task After_a_failure_it_is_tried_every_minute()
    {
        _source.Load = () => throw new CertificateException("/x", "is broken", "mend it");
        await LookAsync(3);
        var loads = _source.Loads;
        _time.Advance(TimeSpan.FromMinutes(1));
        await LookAsync(1);
        Assert.Equal(loads + 1, _source.Loads);
    }

    [Fact]
    public async Task Who_renews_too_late_is_warned_once_a_day_and_then_in_earnest()
    {
        // Two days of life, half of it left: near the end only in its last third.
        await LookAsync(2);
        Assert.Empty(_log.Lines);
        _time.Advance(TimeSpan.FromHours(33));
        await LookAsync(5);
        Assert.Equal(LogLevel.Error, Assert.Single(_log.Lines).Level);
        _time.Advance(TimeSpan.FromHours(24));
        await LookAsync(5);
        Assert.Equal(2, _log.Lines.Count);
        Assert.Contains("ended at", _log.Messages[1], StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _reload.Dispose();
        _lifetime.Dispose();
        _identities.Dispose();
    }

    private async Task LookAsync(int times)
    {
        for (var look = 0; look < times; look++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await _watch.LookAsync(default);
        }
    }
}
