using System.Globalization;
using System.Text.Json;

namespace Sluice.Engine.DuckDb.Plans;

/// <summary>An operator's extra_info. Only what is asked for by name is told on: other members may hold paths of this machine.</summary>
internal sealed class PlanDetails(JsonElement info)
{
    public double? Rows => Text("Estimated Cardinality") is { } text
        && double.TryParse(text.TrimStart('~', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var rows) ? rows : null;

    /// <summary>One value; null when there is none.</summary>
    public string? Text(string name) => Values(name) is [var first, ..] ? first : null;

    public IReadOnlyList<string> Values(string name)
    {
        if (!info.TryGetProperty(name, out var value))
            return [];
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Single) : [Single(value)];
        return [.. values.Where(text => text.Length > 0)];
    }

    private static string Single(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}
