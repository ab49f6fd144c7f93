namespace Sluice.Server.Configuration;

/// <summary>Something wrong in the settings file.</summary>
/// <param name="Line">From 1; null where no line is to blame.</param>
/// <param name="Path">Like "access[2].address"; empty for the whole file.</param>
/// <param name="Message">What is wrong and what would be right, lower case, no full stop.</param>
public sealed record SettingsMistake(int? Line, string Path, string Message)
{
    public override string ToString() => (Line is null ? "" : $"line {Line}: ") + (Path.Length == 0 ? "" : $"{Path}: ") + Message;
}
