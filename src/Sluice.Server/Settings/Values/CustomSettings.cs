using System.Collections.Concurrent;
using Sluice.Protocol.Errors;
using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Values;

/// <summary>The parameters a client made up, such as <c>my.own</c> (PostgreSQL manual, 19.16). They hold text and do nothing.</summary>
internal sealed class CustomSettings
{
    /// <summary>So that no client fills the server's memory with them.</summary>
    private const int MaxCount = 1000;

    private readonly ConcurrentDictionary<string, SettingDefinition> _byName = new(StringComparer.OrdinalIgnoreCase);

    public SettingDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    public SettingDefinition FindOrAdd(string name)
    {
        if (Find(name) is SettingDefinition known) return known;
        if (!name.Contains('.')) throw SettingErrors.Unrecognized(name);
        if (!name.Split('.').All(IsIdentifier)) throw SettingErrors.BadCustomName(name);
        if (_byName.Count >= MaxCount)
            throw PgError.Error(SqlStates.ConfigurationLimitExceeded, $"a session may have at most {MaxCount} custom parameters").ToException();
        return _byName.GetOrAdd(name, new StringSetting(name, "", ""));
    }

    private static bool IsIdentifier(string part) =>
        part.Length > 0 && IsLetter(part[0]) && part.All(c => IsLetter(c) || char.IsAsciiDigit(c) || c == '$');

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_' || c >= '\u0080';
}
