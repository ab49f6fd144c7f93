using Microsoft.Extensions.Logging;
using Sluice.Server.Access;
using Sluice.Server.Configuration;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Metrics;

namespace Sluice.Server.Certificates;

/// <summary>Reads the settings file again and swaps the rules in; a file with mistakes leaves those of before in force.</summary>
internal sealed class AccessReload(AccessControl access, SettingsSource source, ServerCounters counters, ILogger<AccessReload> log)
{
    private string? _lastError;

    /// <summary>Full paths of what the rules in force were read from.</summary>
    public IReadOnlyList<string> Files => access.Current.Sources;

    /// <returns>What is wrong with the file; null when its rules are in force.</returns>
    public async Task<string?> RunAsync(ReloadTrigger trigger, CancellationToken cancellation)
    {
        try
        {
            access.Swap(await source.LoadAsync(cancellation));
            _lastError = null;
            return null;
        }
        catch (SettingsException wrong)
        {
            // A mistake that stays is told once, unless somebody asks.
            if (trigger.IsAsked || wrong.Message != _lastError)
            {
                counters.Reloaded(ok: false);
                ReloadLog.RulesKept(log, trigger.Name, wrong.Message);
            }

            return _lastError = wrong.Message;
        }
    }
}
