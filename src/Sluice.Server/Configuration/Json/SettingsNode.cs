using System.Text.Json;

namespace Sluice.Server.Configuration.Json;

/// <summary>A value of the settings file, and where it stands.</summary>
/// <param name="Path">Like "access[2].address"; empty for the whole file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Text">A string's characters, or a number as written.</param>
/// <param name="Members">An object's, in order.</param>
/// <param name="Items">An array's.</param>
internal sealed record SettingsNode(
    string Path, int Line, JsonValueKind Kind, string Text, IReadOnlyList<SettingsMember> Members, IReadOnlyList<SettingsNode> Items)
{
    public SettingsNode? Member(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;
}
