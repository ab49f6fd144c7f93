using System.Collections.Immutable;
using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Values;

/// <summary>A session's values at one moment: those RESET goes back to, those SET, those SET for one transaction. Holds only what differs.</summary>
/// <param name="Version">Goes up whenever a value may have changed.</param>
internal sealed record SettingLayers(
    ImmutableDictionary<SettingDefinition, SettingValue> Reset,
    ImmutableDictionary<SettingDefinition, SettingValue> Session,
    ImmutableDictionary<SettingDefinition, SettingValue> Local,
    int Version)
{
    public static readonly ImmutableDictionary<SettingDefinition, SettingValue> NoValues =
        ImmutableDictionary<SettingDefinition, SettingValue>.Empty;

    public static readonly SettingLayers Empty = new(NoValues, NoValues, NoValues, 0);

    public SettingValue Get(SettingDefinition setting) =>
        Local.TryGetValue(setting, out SettingValue local) ? local
        : Session.TryGetValue(setting, out SettingValue session) ? session
        : GetReset(setting);

    /// <summary>What RESET makes it.</summary>
    public SettingValue GetReset(SettingDefinition setting) => Reset.TryGetValue(setting, out SettingValue reset) ? reset : setting.Default;

    /// <summary>Where the value comes from, as pg_settings.source names it.</summary>
    public string SourceOf(SettingDefinition setting) =>
        Local.ContainsKey(setting) || Session.ContainsKey(setting) ? "session"
        : Reset.ContainsKey(setting) ? "client"
        : "default";
}
