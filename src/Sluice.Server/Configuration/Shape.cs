using System.Text.Json;
using Sluice.Server.Configuration.Json;

namespace Sluice.Server.Configuration;

/// <summary>What a node must be; null, and a mistake, when it is something else.</summary>
internal static class Shape
{
    /// <summary>An object with no other members than these.</summary>
    public static SettingsNode? Object(SettingsNode node, MistakeList mistakes, params string[] members)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            mistakes.Add(node, $"must be an object, not {Word(node.Kind)}");
            return null;
        }

        foreach (var stranger in node.Members.Where(member => !members.Contains(member.Name)))
            mistakes.Add(stranger.Line, stranger.Value.Path, $"is not known; {(node.Path.Length == 0 ? "the file" : node.Path)} may hold {string.Join(", ", members)}");
        return node;
    }

    public static IReadOnlyList<SettingsNode>? Array(SettingsNode node, MistakeList mistakes)
    {
        if (node.Kind == JsonValueKind.Array)
            return node.Items;
        mistakes.Add(node, $"must be an array, not {Word(node.Kind)}");
        return null;
    }

    /// <summary>A string that is not empty.</summary>
    public static string? Text(SettingsNode node, MistakeList mistakes)
    {
        if (node.Kind != JsonValueKind.String)
            mistakes.Add(node, $"must be a string, not {Word(node.Kind)}");
        else if (node.Text.Length == 0)
            mistakes.Add(node, "must not be empty");
        else if (node.Text.Contains('\0', StringComparison.Ordinal))
            mistakes.Add(node, "must not contain a null character");
        else
            return node.Text;
        return null;
    }

    /// <summary>One string or an array of them: the nodes, each a string that is not empty.</summary>
    public static IReadOnlyList<SettingsNode>? Texts(SettingsNode node, MistakeList mistakes)
    {
        if (node.Kind == JsonValueKind.String)
            return Text(node, mistakes) is null ? null : [node];
        if (node.Kind != JsonValueKind.Array)
        {
            mistakes.Add(node, $"must be a string or an array of strings, not {Word(node.Kind)}");
            return null;
        }

        if (node.Items.Count == 0)
            mistakes.Add(node, "must not be empty: the rule would match nothing");
        return node.Items.Count(item => Text(item, mistakes) is not null) == node.Items.Count && node.Items.Count > 0 ? node.Items : null;
    }

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
