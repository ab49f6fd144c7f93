using System.Globalization;
using System.Text.Json.Nodes;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>A change at the end of a path; where a step before the last leads nowhere, nothing changes.</summary>
internal static class JsonbPathChange
{
    public static JsonNode? Apply(JsonNode? root, string?[] path, Action<JsonNode, string> change)
    {
        if (path.Length == 0)
            return root;
        var at = root;
        foreach (var step in path[..^1])
        {
            at = at switch
            {
                JsonObject members when step is not null && members.TryGetPropertyValue(step, out var member) => member,
                JsonArray array when Index(array, step) is { } index && index < array.Count => array[index],
                _ => null,
            };
        }

        if (at is not null && path[^1] is { } last)
            change(at, last);
        return root;
    }

    public static void Remove(JsonNode node, string step)
    {
        if (node is JsonObject members)
            members.Remove(step);
        else if (node is JsonArray array && Index(array, step) is { } index && index < array.Count)
            array.RemoveAt(index);
    }

    public static void Replace(JsonNode node, string step, JsonNode? value, bool create)
    {
        if (node is JsonObject members)
        {
            if (create || members.ContainsKey(step))
                members[step] = value;
        }
        else if (node is JsonArray array && Position(step) is { } index)
        {
            var at = index < 0 ? index + array.Count : index;
            if (at >= 0 && at < array.Count)
                array[at] = value;
            else if (create)
                array.Insert(at < 0 ? 0 : array.Count, value);
        }
    }

    public static void Insert(JsonNode node, string step, JsonNode? value, bool after)
    {
        if (node is JsonObject members)
        {
            if (!members.ContainsKey(step))
                members[step] = value;
        }
        else if (node is JsonArray array && Position(step) is { } index)
        {
            var at = (index < 0 ? index + array.Count : index) + (after ? 1 : 0);
            array.Insert(Math.Clamp(at, 0, array.Count), value);
        }
    }

    /// <returns>Null before the first element.</returns>
    public static int? IndexIn(JsonArray array, int index) => index >= 0 ? index : index + array.Count is >= 0 and var at ? at : null;

    private static int? Index(JsonArray array, string? step) => Position(step) is { } index ? IndexIn(array, index) : null;

    private static int? Position(string? step) => int.TryParse(step, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? index : null;
}
