using Sluice.Server.Access;
using Sluice.Server.Configuration;

namespace Sluice.Cli.Hosting;

/// <summary>The rules a server starts with.</summary>
internal static class AccessSource
{
    /// <summary>Reads them, and prints what is probably not meant.</summary>
    /// <exception cref="SettingsException">There are mistakes: there is no start with them.</exception>
    public static async Task<AccessControl> OpenAsync(SettingsSource source, CancellationToken cancellation)
    {
        var reading = await source.ReadAsync(cancellation);
        foreach (var warning in reading.Warnings)
            await Console.Error.WriteLineAsync($"warning: {source.File}: {warning}");
        return new AccessControl(reading.Rules ?? throw new SettingsException(source.File, reading.Mistakes));
    }
}
