using System.Globalization;
using System.Text.Json;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>Steps into a document: a key of an object, or an element's index, from the end where it is negative.</summary>
internal static class JsonPath
{
    public static JsonElement? Member(JsonElement value, string key)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        return value.TryGetProperty(key, out var member) ? member : null;
    }

    /// <summary>As -> has it of jsonb, where a scalar is an array of itself.</summary>
    public static JsonElement? ElementOrScalar(JsonElement value, long index) =>
        value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? Element(value, index) : index is 0 or -1 ? value : null;

    public static JsonElement? Element(JsonElement value, long index)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return null;
        var at = index < 0 ? index + value.GetArrayLength() : index;
        return at >= 0 && at < value.GetArrayLength() ? value[(int)at] : null;
    }

    /// <summary>A step given as text, as a path has it.</summary>
    public static JsonElement? Step(JsonElement value, string step) =>
        value.ValueKind == JsonValueKind.Array
            ? int.TryParse(step, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? Element(value, index) : null
            : Member(value, step);

    public static JsonElement? Follow(JsonElement value, IReadOnlyList<string?> path)
    {
        JsonElement? at = value;
        foreach (var step in path)
        {
            if (step is null || at is not { } current)
                return null;
            at = Step(current, step);
        }

        return at;
    }
}
