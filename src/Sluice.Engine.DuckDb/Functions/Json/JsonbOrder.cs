using System.Text;
using System.Text.Json;
using Sluice.Engine.DuckDb.Functions.Json.Paths;
using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>The order of jsonb (manual, 8.14.4): null, strings, numbers, booleans, arrays, objects; the shorter of arrays and objects first.</summary>
internal static class JsonbOrder
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_jsonb_compare", [SqlType.Text, SqlType.Text], SqlType.Int4, (args, result) =>
        {
            if (args.Bytes(0).SequenceEqual(args.Bytes(1)))
            {
                result.Set(0);
                return;
            }

            using var left = JsonReading.Parse(args.Bytes(0));
            using var right = JsonReading.Parse(args.Bytes(1));
            result.Set(Compare(left.RootElement, right.RootElement));
        }),
    ];

    private static int Compare(JsonElement left, JsonElement right)
    {
        if (Rank(left) != Rank(right))
            return Empty(left, right) ?? Rank(left).CompareTo(Rank(right));
        return left.ValueKind switch
        {
            JsonValueKind.String => Text(left.GetString()!, right.GetString()!),
            JsonValueKind.Number => PathItems.CompareNumbers(left, right),
            JsonValueKind.True or JsonValueKind.False => left.GetBoolean().CompareTo(right.GetBoolean()),
            JsonValueKind.Array => Arrays(left, right),
            JsonValueKind.Object => Objects(left, right),
            _ => 0,
        };
    }

    // An empty array outermost is less than anything else, for reasons of history that the manual names.
    private static int? Empty(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.Array && left.GetArrayLength() == 0 ? -1
        : right.ValueKind == JsonValueKind.Array && right.GetArrayLength() == 0 ? 1
        : null;

    private static int Arrays(JsonElement left, JsonElement right)
    {
        var order = left.GetArrayLength().CompareTo(right.GetArrayLength());
        using var others = right.EnumerateArray().GetEnumerator();
        foreach (var element in left.EnumerateArray())
        {
            if (order != 0 || !others.MoveNext())
                break;
            order = Compare(element, others.Current);
        }

        return order;
    }

    private static int Objects(JsonElement left, JsonElement right)
    {
        var (own, others) = (JsonbText.Members(left), JsonbText.Members(right));
        var order = own.Count.CompareTo(others.Count);
        foreach (var (one, other) in own.Zip(others))
        {
            if (order != 0)
                break;
            order = Text(one.Key, other.Key);
            if (order == 0)
                order = Compare(one.Value, other.Value);
        }

        return order;
    }

    private static int Text(string left, string right) => Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    private static int Rank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => 0,
        JsonValueKind.String => 1,
        JsonValueKind.Number => 2,
        JsonValueKind.True or JsonValueKind.False => 3,
        JsonValueKind.Array => 4,
        _ => 5,
    };
}
