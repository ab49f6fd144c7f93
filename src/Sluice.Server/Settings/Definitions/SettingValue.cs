namespace Sluice.Server.Settings.Definitions;

/// <summary>A parameter's value.</summary>
/// <param name="Text">As SHOW gives it.</param>
/// <param name="Number">A Bool's 0 or 1, an Integer or Real in the parameter's own unit, the place of an Enum's value in its list, else 0.</param>
internal readonly record struct SettingValue(string Text, double Number = 0);
