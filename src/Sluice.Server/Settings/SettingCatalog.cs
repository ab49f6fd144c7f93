using System.Collections.Frozen;
using Sluice.Server.Settings.Definitions;
using Sluice.Server.Settings.Groups;

namespace Sluice.Server.Settings;

/// <summary>The run-time parameters there are: PostgreSQL 17's, as far as clients read or set them (PostgreSQL manual, chapter 19).</summary>
internal static class SettingCatalog
{
    /// <summary>All of them by name, as SHOW ALL orders them.</summary>
    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        .. ((IEnumerable<SettingDefinition>)
            [
                .. ClientSettings.All, .. TransactionSettings.All, .. IdentitySettings.All, .. LanguageSettings.All, .. PlannerSettings.All,
                .. ResourceSettings.All, .. DiagnosticSettings.All, .. ServerFacts.All,
            ]).OrderBy(setting => setting.Name.ToLowerInvariant(), StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, SettingDefinition> ByName =
        All.ToFrozenDictionary(setting => setting.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those whose values ParameterStatus tells, as PostgreSQL 17 has them (protocol, "Asynchronous Operations").</summary>
    public static readonly IReadOnlyList<SettingDefinition> Reported = [.. All.Where(setting => setting.IsReported)];

    /// <summary>Finds one by name in any case; null when there is none.</summary>
    public static SettingDefinition? Find(string name) => ByName.GetValueOrDefault(name);
}
