namespace Sluice.Server.Configuration.Json;

/// <summary>A member of an object of the settings file.</summary>
/// <param name="Line">Where its name stands, from 1.</param>
internal sealed record SettingsMember(string Name, int Line, SettingsNode Value);
