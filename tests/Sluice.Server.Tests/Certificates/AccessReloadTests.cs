using Microsoft.Extensions.Logging;
using Sluice.Server.Access;
using Sluice.Server.Certificates;
using Sluice.Server.Configuration;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Certificates;

public sealed class AccessReloadTests : IDisposable
{
    private const string Closed = "{\"access\": [{\"method\": \"reject\"}]}";
    private readonly ThrowawayIdentity _identities = new();
    private readonly FakeLifetime _lifetime = new();
    private readonly RecordingLog<AccessReload> _log = new();
    private readonly ServerCounters _counters = new(TimeProvider.System);
    private readonly AccessControl _access = new(AccessRules.Default);
    private readonly ManualTime _time = new();
    private readonly FakeSource _source;
    private readonly AccessReload _rules;
    private readonly IdentityReload _reload;

    public AccessReloadTests()
    {
        var credentials = new TlsCredentials(_identities.Next());
        _source = new FakeSource(() => ValueTask.FromResult(_identities.Load(TimeProvider.System)));
        _rules = new AccessReload(_access, new SettingsSource(_identities.Folder), _counters, _log);
        _reload = new IdentityReload(credentials, _source, _counters, _lifetime, _time, new RecordingLog<IdentityReload>(), _rules);
    }

    private string Settings => Path.Combine(_identities.Folder, "sluice.json");

    [Fact]
    public async Task A_file_that_vanishes_opens_no_door()
    {
        await LoadAsync(Closed);
        File.Delete(Settings);
        var result = await _reload.RunAsync(ReloadTrigger.Files, default);
        Assert.Equal($"{Settings}: is gone; put it back, or restart the server to let every user log in by password", result.RulesError);
        Assert.Equal(AccessMethod.Reject, _access.Current.Match("alice", "lake", null)!.Method);
        Assert.Equal((LogLevel.Error, 1L), (_log.Lines[^1].Level, _counters.ReloadsFailed));
        Assert.Equal(result.RulesError, _reload.Report.LastError);
        await _reload.RunAsync(ReloadTrigger.Clock, default);
        Assert.Equal(1, _counters.ReloadsFailed);
        Assert.Null((await LoadAsync(Closed)).RulesError);
        Assert.Null(_reload.Report.LastError);
    }

    [Fact]
    public async Task Without_a_file_from_the_start_all_is_well()
    {
        Assert.Equal((true, null), ((await _reload.RunAsync(ReloadTrigger.Files, default)).Succeeded, _reload.Report.LastError));
        Assert.Equal([AccessRule.Everybody], _access.Current.Settings.Access);
    }

    [Fact]
    public async Task Changes_are_logged_with_their_count_and_warnings_and_looks_are_not()
    {
        await LoadAsync("{\"access\": [{\"method\": \"scram\"}, {\"method\": \"reject\"}]}");
        Assert.Equal(LogLevel.Information, _log.Lines[0].Level);
        Assert.Contains("2 rules", _log.Messages[0], StringComparison.Ordinal);
        Assert.Equal(LogLevel.Warning, _log.Lines[1].Level);
        Assert.Contains("never reached", _log.Messages[1], StringComparison.Ordinal);
        await _reload.RunAsync(ReloadTrigger.Clock, default);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task A_mistake_stays_in_the_report_beside_a_good_certificate_and_its_files_are_watched()
    {
        var result = await LoadAsync("{\"clientCertificates\": {\"authorities\": \"company.pem\"}}");
        Assert.True(result.Succeeded);
        Assert.NotNull(result.RulesError);
        Assert.Equal(result.RulesError, _reload.Report.LastError);
        Assert.Equal(_time.GetUtcNow(), _reload.Report.LastFailure);
        Assert.Contains(Path.Combine(_identities.Folder, "company.pem"), _reload.Files);
    }

    [Fact]
    public async Task Both_may_be_wrong_and_what_nobody_foresaw_is_a_mistake_as_well()
    {
        _source.Load = () => throw new IOException("stale file handle");
        var result = await LoadAsync("{\"clientCertificates\": {\"authorities\": \"a\\u0000b\"}}");
        Assert.False(result.Succeeded);
        Assert.NotNull(result.RulesError);
        Assert.StartsWith("stale file handle; ", _reload.Report.LastError, StringComparison.Ordinal);
        Assert.Contains(result.RulesError, _reload.Report.LastError!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_mistake_it_is_tried_every_minute()
    {
        await LoadAsync("{");
        using var watch = new IdentityWatch(_reload, new TlsCredentials(_identities.Load(_time)), _time, new RecordingLog<IdentityWatch>());
        var loads = _source.Loads;
        _time.Advance(TimeSpan.FromMinutes(1));
        await watch.LookAsync(default);
        Assert.Equal(loads + 1, _source.Loads);
    }

    public void Dispose()
    {
        _reload.Dispose();
        _lifetime.Dispose();
        _identities.Dispose();
    }

    private async Task<ReloadResult> LoadAsync(string settings)
    {
        await File.WriteAllTextAsync(Settings, settings);
        return await _reload.RunAsync(ReloadTrigger.Files, default);
    }
}
