using Sluice.Server.Access;

namespace Sluice.Server.Configuration;

/// <summary>What came of reading the settings file.</summary>
/// <param name="Rules">Null when there are mistakes.</param>
/// <param name="Mistakes">All of them, in the file's order.</param>
/// <param name="Warnings">What is probably not meant, in the file's order.</param>
/// <param name="Sources">Full paths of what was read, or would have been: a change of any is a reason to read again.</param>
public sealed record SettingsReading(
    AccessRules? Rules, IReadOnlyList<SettingsMistake> Mistakes, IReadOnlyList<SettingsMistake> Warnings, IReadOnlyList<string> Sources);
