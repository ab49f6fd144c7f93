using Microsoft.Extensions.Logging;
using Sluice.Server.Access;
using Sluice.Server.Configuration;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Metrics;

namespace Sluice.Server.Certificates;

/// <summary>Reads the settings file again and swaps the rules in; whatever is wrong with it leaves those of before in force.</summary>
internal sealed class AccessReload(AccessControl access, SettingsSource source, ServerCounters counters, ILogger<AccessReload> log)
{
    private volatile IReadOnlyList<string> _read = [];
    private string? _lastError;

    /// <summary>Full paths of what the rules in force were read from, and of what the last reading wanted: mending any of them is a change.</summary>
    public IReadOnlyList<string> Files => [.. access.Current.Sources.Union(_read)];

    /// <returns>What is wrong with the file; null when its rules are in force.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<string?> RunAsync(ReloadTrigger trigger, CancellationToken cancellation)
    {
        try
        {
            var reading = await source.ReadAsync(cancellation);
            _read = reading.Sources;
            if (reading.Rules is not { } rules)
                return Keep(trigger, new SettingsException(source.File, reading.Mistakes).Message);

            // A file that vanishes must not open the doors that it kept closed.
            if (access.Current.HaveFile && !rules.HaveFile)
                return Keep(trigger, $"{source.File}: is gone; put it back, or restart the server to let every user log in by password");
            Install(trigger, rules, reading.Warnings);
            return null;
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return Keep(trigger, $"{source.File}: unexpected {unforeseen.GetType().Name}: {unforeseen.Message.ReplaceLineEndings(" ")}");
        }
    }

    private void Install(ReloadTrigger trigger, AccessRules rules, IReadOnlyList<SettingsMistake> warnings)
    {
        var isOther = rules.Digest != access.Current.Digest;
        access.Swap(rules);
        if (isOther || _lastError is not null)
        {
            ReloadLog.RulesChanged(log, trigger.Name, rules.Settings.Access.Count, source.File);
            foreach (var warning in warnings)
                ReloadLog.RulesDoubtful(log, source.File, warning.ToString());
        }

        _lastError = null;
    }

    private string Keep(ReloadTrigger trigger, string wrong)
    {
        // A mistake that stays is told once, unless somebody asks.
        if (trigger.IsAsked || wrong != _lastError)
        {
            counters.Reloaded(ok: false);
            ReloadLog.RulesKept(log, trigger.Name, wrong);
        }

        return _lastError = wrong;
    }
}
