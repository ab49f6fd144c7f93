using System.Text.Json;
using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>@> ? ?| ?&amp; (manual, 9.16.1).</summary>
internal static class JsonbContainment
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_jsonb_contains", [SqlType.Text, SqlType.Text], SqlType.Bool, (arguments, result) =>
        {
            using var whole = JsonReading.Parse(arguments.Bytes(0));
            using var part = JsonReading.Parse(arguments.Bytes(1));
            result.Set(Contains(whole.RootElement, part.RootElement, outermost: true));
        }),
        new("pg_fn_jsonb_exists", [SqlType.Text, SqlType.Text], SqlType.Bool, (arguments, result) =>
        {
            using var document = JsonReading.Parse(arguments.Bytes(0));
            result.Set(Exists(document.RootElement, arguments.Text(1)));
        }),
        new("pg_fn_jsonb_exists_any", [SqlType.Text, SqlType.ListOf(SqlType.Text)], SqlType.Bool, (arguments, result) =>
        {
            using var document = JsonReading.Parse(arguments.Bytes(0));
            var root = document.RootElement;
            result.Set(arguments.Texts(1).Any(key => key is not null && Exists(root, key)));
        }),
        new("pg_fn_jsonb_exists_all", [SqlType.Text, SqlType.ListOf(SqlType.Text)], SqlType.Bool, (arguments, result) =>
        {
            using var document = JsonReading.Parse(arguments.Bytes(0));
            var root = document.RootElement;
            result.Set(arguments.Texts(1).All(key => key is null || Exists(root, key)));
        }),
    ];

    private static bool Exists(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.Object => value.TryGetProperty(key, out _),
        JsonValueKind.Array => value.EnumerateArray().Any(element => element.ValueKind == JsonValueKind.String && element.GetString() == key),
        JsonValueKind.String => value.GetString() == key,
        _ => false,
    };

    // An array may contain a scalar, but only outermost (manual, 8.14.3).
    private static bool Contains(JsonElement whole, JsonElement part, bool outermost) => (whole.ValueKind, part.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => part.EnumerateObject().All(
            member => whole.TryGetProperty(member.Name, out var own) && Contains(own, member.Value, outermost: false)),
        (JsonValueKind.Array, JsonValueKind.Array) => part.EnumerateArray().All(
            element => whole.EnumerateArray().Any(own => Contains(own, element, outermost: false))),
        (JsonValueKind.Array, not JsonValueKind.Object) when outermost => whole.EnumerateArray().Any(own => Contains(own, part, outermost: false)),
        (var one, var other) when one != other => false,
        (JsonValueKind.Number, _) => decimal.TryParse(whole.GetRawText(), out var left) && decimal.TryParse(part.GetRawText(), out var right)
            ? left == right
            : whole.GetRawText() == part.GetRawText(),
        (JsonValueKind.String, _) => whole.GetString() == part.GetString(),
        _ => true,
    };
}
