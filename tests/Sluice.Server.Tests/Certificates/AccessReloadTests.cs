using Sluice.Server.Access;
using Sluice.Server.Certificates;
using Sluice.Server.Configuration;
using Sluice.Server.Observability.Metrics;

namespace Sluice.Server.Tests.Certificates;

public sealed class AccessReloadTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sluice-access-").FullName;
    private readonly ServerCounters _counters = new(TimeProvider.System);
    private readonly RecordingLog<AccessReload> _log = new();
    private readonly SettingsSource _source;

    public AccessReloadTests() => _source = new SettingsSource(_data);

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_change_of_rules_is_logged_once_with_the_rules()
    {
        var (access, reload) = await StartAsync(Rejecting("ann"));
        Write(Rejecting("bob"));
        Assert.Null(await reload.RunAsync(ReloadTrigger.Files, default));
        Assert.Null(await reload.RunAsync(ReloadTrigger.Files, default));
        Assert.Equal(AccessMethod.Reject, access.Current.Match("bob", "lake", null)!.Method);
        Assert.Contains("bob", Assert.Single(_log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_moved_away_opens_no_door()
    {
        var (access, reload) = await StartAsync(Rejecting("ann"));
        File.Delete(_source.File);
        var wrong = await reload.RunAsync(ReloadTrigger.Files, default);
        Assert.Contains("is gone; put it back", wrong, StringComparison.Ordinal);
        Assert.Equal(AccessMethod.Reject, access.Current.Match("ann", "lake", null)!.Method);
        Assert.Equal((wrong, 1), (reload.LastError, _counters.ReloadsFailed));
        Assert.Contains("stay in force", Assert.Single(_log.Messages), StringComparison.Ordinal);
        Write(Rejecting("ann"));
        Assert.Null(await reload.RunAsync(ReloadTrigger.Files, default));
        Assert.Null(reload.LastError);
    }

    [Fact]
    public async Task A_file_that_the_new_settings_miss_is_watched_for()
    {
        var (_, reload) = await StartAsync("{}");
        var missing = Path.Combine(_data, "clients.pem");
        Write("""{"access":[{"user":"all","database":"all","address":"all","method":"cert"}],"clientCertificates":{"authorities":"clients.pem"}}""");
        Assert.NotNull(await reload.RunAsync(ReloadTrigger.Files, default));
        Assert.Contains(missing, reload.Files);
    }

    private static string Rejecting(string user) =>
        $$"""{"access":[{"user":"{{user}}","database":"all","address":"all","method":"reject"}]}""";

    private void Write(string settings) => File.WriteAllText(_source.File, settings);

    private async Task<(AccessControl Access, AccessReload Reload)> StartAsync(string settings)
    {
        Write(settings);
        var access = new AccessControl((await _source.ReadAsync(default)).Rules!);
        return (access, new AccessReload(access, _source, _counters, _log));
    }
}
