using Sluice.Server.Configuration.Json;

namespace Sluice.Server.Configuration;

/// <summary>Mistakes and warnings as they are found: reading goes on, so that all are reported together.</summary>
internal sealed class MistakeList
{
    private readonly List<SettingsMistake> _mistakes = [];
    private readonly List<SettingsMistake> _warnings = [];

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<SettingsMistake> Mistakes => [.. _mistakes.OrderBy(mistake => mistake.Line ?? int.MaxValue)];

    public IReadOnlyList<SettingsMistake> Warnings => [.. _warnings.OrderBy(warning => warning.Line ?? int.MaxValue)];

    public bool IsEmpty => _mistakes.Count == 0;

    public void Add(int? line, string path, string message) => _mistakes.Add(new SettingsMistake(line, path, message));

    public void Add(SettingsNode node, string message) => Add(node.Line, node.Path, message);

    public void Warn(int? line, string path, string message) => _warnings.Add(new SettingsMistake(line, path, message));
}
