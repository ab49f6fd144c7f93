using System.Text;
using System.Text.Json;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>== and its kin between two items: of one kind, or one of them null; anything else is unknown (manual, 9.16.2.2).</summary>
internal static class PathComparison
{
    public static bool? Is(string sign, JsonElement left, JsonElement right)
    {
        if (Order(left, right) is { } order)
        {
            return sign switch
            {
                "==" => order == 0,
                "!=" => order != 0,
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            };
        }

        return left.ValueKind == JsonValueKind.Null || right.ValueKind == JsonValueKind.Null ? sign == "!=" : null;
    }

    private static int? Order(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Null, JsonValueKind.Null) => 0,
        (JsonValueKind.Number, JsonValueKind.Number) => PathItems.CompareNumbers(left, right),
        (JsonValueKind.String, JsonValueKind.String) =>
            Encoding.UTF8.GetBytes(left.GetString()!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right.GetString()!)),
        (JsonValueKind.True or JsonValueKind.False, JsonValueKind.True or JsonValueKind.False) => left.GetBoolean().CompareTo(right.GetBoolean()),
        _ => null,
    };
}
