using Microsoft.Extensions.Logging;
using Sluice.Server.Access;
using Sluice.Server.Configuration;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Metrics;

namespace Sluice.Server.Certificates;

/// <summary>Reads the settings file again and swaps the rules in; a file with mistakes leaves those of before in force.</summary>
internal sealed class AccessReload(AccessControl access, SettingsSource source, ServerCounters counters, ILogger<AccessReload> log)
{
    private volatile string? _lastError;
    private volatile IReadOnlyList<string> _files = access.Current.Sources;

    /// <summary>What is wrong with the settings file now; null when its rules are in force.</summary>
    public string? LastError => _lastError;

    /// <summary>Full paths of what the last reading went by: those in force, and those a file with mistakes names.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <returns>What is wrong with the file; null when its rules are in force.</returns>
    public async Task<string?> RunAsync(ReloadTrigger trigger, CancellationToken cancellation)
    {
        try
        {
            var reading = await source.ReadAsync(cancellation);
            _files = [.. access.Current.Sources.Union(reading.Sources)];
            if (reading.Rules is not { } rules)
                return Keep(trigger, new SettingsException(source.File, reading.Mistakes).Message);

            // Without a file everybody may log in by password: that is for a start to decide, not for a file that was moved away.
            if (access.Current.IsFromFile && !rules.IsFromFile)
                return Keep(trigger, $"{source.File}: is gone; put it back, or restart the server to go on without rules");
            return Install(trigger, rules, reading.Warnings);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server stops; nothing changes any more.
            return _lastError;
        }
        catch (Exception failure)
        {
            // A folder that vanishes while it is read, say. The rules of before are the safe ones whatever it was.
            return Keep(trigger, $"{source.File}: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    private string? Install(ReloadTrigger trigger, AccessRules rules, IReadOnlyList<SettingsMistake> warnings)
    {
        var (before, now) = (Text(access.Current), Text(rules));
        access.Swap(rules);
        _files = rules.Sources;
        if (now != before)
        {
            ReloadLog.RulesChanged(log, trigger.Name, rules.Settings.Access.Count, now);
            foreach (var warning in warnings)
                ReloadLog.RulesDoubtful(log, source.File, warning.ToString());
        }

        return _lastError = null;
    }

    private static string Text(AccessRules rules) => string.Join("; ", rules.Settings.Access);

    /// <summary>A mistake that stays is told once, unless somebody asks.</summary>
    private string Keep(ReloadTrigger trigger, string wrong)
    {
        if (trigger.IsAsked || wrong != _lastError)
        {
            counters.Reloaded(ok: false);
            ReloadLog.RulesKept(log, trigger.Name, wrong);
        }

        return _lastError = wrong;
    }
}
