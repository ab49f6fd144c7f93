namespace Sluice.Server.Configuration;

/// <summary>A settings file that is not used, with everything that is wrong in it. The message is one line.</summary>
public sealed class SettingsException(string file, IReadOnlyList<SettingsMistake> mistakes)
    : Exception($"{file}: {string.Join("; ", mistakes)}")
{
    public IReadOnlyList<SettingsMistake> Mistakes => mistakes;
}
