using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>type() size() double() ceiling() floor() abs() and keyvalue() (manual, 9.16.2.3).</summary>
internal static class PathMethods
{
    public static JsonElement Of(string name, JsonElement item, bool isStrict)
    {
        switch (name)
        {
            case "type":
                return PathItems.OfText(TypeOf(item));
            case "size":
                if (item.ValueKind == JsonValueKind.Array)
                    return PathItems.Of(item.GetArrayLength());
                return isStrict ? throw PathFaults.NoMethod(name, "an array") : PathItems.Of(1);
            case "double":
                return Double(item);
        }

        if (item.ValueKind != JsonValueKind.Number)
            throw PathFaults.NoMethod(name, "a numeric value");
        var number = PathItems.Number(item);
        return PathItems.Of(name switch
        {
            "ceiling" => decimal.Ceiling(number),
            "floor" => decimal.Floor(number),
            _ => Math.Abs(number),
        });
    }

    /// <summary>An object for each member, with its key, its value, and a number for the object it is of.</summary>
    public static IEnumerable<JsonElement> KeyValues(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            throw PathFaults.NoMethod("keyvalue", "an object");
        foreach (var (key, value) in JsonbText.Members(item))
        {
            var pair = new StringBuilder("{\"id\": 0, \"key\": ");
            JsonReading.Quote(pair, key);
            pair.Append(", \"value\": ");
            JsonbText.Write(pair, value);
            yield return PathItems.Of(pair.Append('}').ToString());
        }
    }

    public static string TypeOf(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static JsonElement Double(JsonElement item)
    {
        if (item.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
            throw PathFaults.NoMethod("double", "a string or numeric value");
        var text = item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw PathFaults.NoMethod("double", "a string or numeric value");
        return PathItems.Of(JsonbNumber.Normalize(number.ToString("R", CultureInfo.InvariantCulture)));
    }
}
