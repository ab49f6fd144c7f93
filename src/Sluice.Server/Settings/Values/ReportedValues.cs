using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Values;

/// <summary>Remembers what ParameterStatus has told, so that only changes are told again.</summary>
internal sealed class ReportedValues
{
    private readonly string?[] _told = new string?[SettingCatalog.Reported.Count];
    private int _toldVersion = -1;

    /// <summary>What has changed since the last call; all of them on the first.</summary>
    public IReadOnlyList<(string Name, string Value)> Take(SettingValues values)
    {
        if (values.Version == _toldVersion) return [];
        _toldVersion = values.Version;
        List<(string, string)>? changes = null;
        for (int i = 0; i < _told.Length; i++)
        {
            SettingDefinition setting = SettingCatalog.Reported[i];
            string value = values.Get(setting).Text;
            if (value == _told[i]) continue;
            _told[i] = value;
            (changes ??= []).Add((setting.Name, value));
        }

        return changes ?? (IReadOnlyList<(string, string)>)[];
    }
}
