using Microsoft.Extensions.Logging;
using Sluice.Certificates.Problems;
using Sluice.Server.Certificates;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Certificates;

public sealed class IdentityReloadTests : IDisposable
{
    private readonly ThrowawayIdentity _identities = new();
    private readonly FakeLifetime _lifetime = new();
    private readonly RecordingLog<IdentityReload> _log = new();
    private readonly ServerCounters _counters = new(TimeProvider.System);
    private readonly TlsIdentity _first;
    private readonly TlsCredentials _credentials;
    private readonly FakeSource _source;
    private readonly IdentityReload _reload;

    public IdentityReloadTests()
    {
        _first = _identities.Next();
        _credentials = new TlsCredentials(_first);
        _source = new FakeSource(() => ValueTask.FromResult(_identities.Next()));
        _reload = new IdentityReload(_credentials, _source, _counters, _lifetime, TimeProvider.System, _log);
    }

    [Fact]
    public async Task The_new_identity_is_served_and_both_serials_are_logged()
    {
        var result = await _reload.RunAsync(ReloadTrigger.Signal, default);
        var now = _credentials.Current.Identity.Certificate;
        Assert.NotEqual(_first.Certificate.Fingerprint, now.Fingerprint);
        Assert.Equal(new ReloadResult(true, $"now serving serial {now.Leaf.SerialNumber} until {now.NotAfter:yyyy-MM-dd}"), result);
        // After it come the certificate's own warnings.
        var line = _log.Messages[0];
        Assert.Contains(_first.Certificate.Leaf.SerialNumber, line, StringComparison.Ordinal);
        Assert.Contains(now.Leaf.SerialNumber, line, StringComparison.Ordinal);
        Assert.Equal((1, 0), (_counters.Reloads, _counters.ReloadsFailed));
    }

    [Fact]
    public async Task Options_and_identity_always_belong_together()
    {
        for (var swap = 0; swap < 20; swap++)
        {
            await _reload.RunAsync(ReloadTrigger.Signal, default);
            var shown = _credentials.Current;
            Assert.Same(shown.Identity.Certificate.Context, shown.Options.ServerCertificateContext);
        }
    }

    [Fact]
    public async Task A_failure_keeps_the_old_and_says_file_fault_and_cure()
    {
        _source.Load = () => throw new CertificateException("/x/tls.key", "private key is encrypted", "write it decrypted");
        var result = await _reload.RunAsync(ReloadTrigger.Command, default);
        Assert.False(result.Succeeded);
        Assert.StartsWith("/x/tls.key: private key is encrypted; write it decrypted; still serving serial ", result.Message, StringComparison.Ordinal);
        Assert.Same(_first, _credentials.Current.Identity);
        Assert.Equal((LogLevel.Error, 1L), (Assert.Single(_log.Lines).Level, _counters.ReloadsFailed));
        Assert.Equal("/x/tls.key: private key is encrypted; write it decrypted", _reload.Report.LastError);
    }

    [Fact]
    public async Task A_broken_state_that_lasts_is_told_once_unless_somebody_asks()
    {
        _source.Load = () => throw new CertificateException("/x", "is broken", "mend it");
        for (var look = 0; look < 5; look++)
            await _reload.RunAsync(ReloadTrigger.Files, default);
        Assert.Single(_log.Lines);
        await _reload.RunAsync(ReloadTrigger.Command, default);
        Assert.Equal(2, _log.Lines.Count);
        _source.Load = () => ValueTask.FromResult(_identities.Load(TimeProvider.System));
        await _reload.RunAsync(ReloadTrigger.Files, default);
        Assert.Equal((3, null), (_log.Lines.Count, _reload.Report.LastError));
        await _reload.RunAsync(ReloadTrigger.Files, default);
        Assert.Equal(3, _log.Lines.Count);
    }

    [Fact]
    public async Task What_nobody_foresaw_keeps_the_old_too()
    {
        _source.Load = () => throw new NotSupportedException("surprise");
        Assert.False((await _reload.RunAsync(ReloadTrigger.Signal, default)).Succeeded);
        Assert.Same(_first, _credentials.Current.Identity);
    }

    [Fact]
    public async Task Reloads_never_overlap()
    {
        _source.Load = async () =>
        {
            await Task.Delay(10);
            return _identities.Next();
        };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _reload.RunAsync(ReloadTrigger.Command, default)));
        Assert.Equal((8, false), (_source.Loads, _source.Overlapped));
    }

    [Fact]
    public async Task A_server_that_stops_refuses()
    {
        _lifetime.StopApplication();
        var result = await _reload.RunAsync(ReloadTrigger.Command, default);
        Assert.Equal((false, 0), (result.Succeeded, _source.Loads));
        Assert.Contains("stopping", result.Message, StringComparison.Ordinal);
        Assert.Empty(_log.Lines);
    }

    public void Dispose()
    {
        _reload.Dispose();
        _lifetime.Dispose();
        _identities.Dispose();
    }
}
