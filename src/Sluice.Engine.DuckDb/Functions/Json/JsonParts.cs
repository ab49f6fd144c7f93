using System.Text.Json;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>What a document consists of, as lists: its elements, keys and values (manual, 9.16.1, processing functions).</summary>
internal static class JsonParts
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_json_elements", [SqlType.Text], SqlType.ListOf(SqlType.Text), (arguments, result) => Elements(arguments, result, value => value.GetRawText())),
        new("pg_fn_json_elements_text", [SqlType.Text], SqlType.ListOf(SqlType.Text), (arguments, result) => Elements(arguments, result, JsonReading.TextOf)),
        new("pg_fn_json_keys", [SqlType.Text], SqlType.ListOf(SqlType.Text), (arguments, result) => Members(arguments, result, member => member.Name)),
        new("pg_fn_json_values", [SqlType.Text], SqlType.ListOf(SqlType.Text), (arguments, result) => Members(arguments, result, member => member.Value.GetRawText())),
        new("pg_fn_json_values_text", [SqlType.Text], SqlType.ListOf(SqlType.Text), (arguments, result) => Members(arguments, result, member => JsonReading.TextOf(member.Value))),
        new("pg_fn_json_array_length", [SqlType.Text], SqlType.Int4, Length),
        new("pg_fn_json_typeof", [SqlType.Text], SqlType.Text, TypeOf),
    ];

    private static void Elements(Arguments arguments, ResultWriter result, Func<JsonElement, string?> text)
    {
        using var document = JsonReading.Parse(arguments.Bytes(0));
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw Wrong(document.RootElement.ValueKind == JsonValueKind.Object ? "cannot extract elements from an object" : "cannot extract elements from a scalar");
        result.SetTexts([.. document.RootElement.EnumerateArray().Select(text)]);
    }

    private static void Members(Arguments arguments, ResultWriter result, Func<JsonProperty, string?> text)
    {
        using var document = JsonReading.Parse(arguments.Bytes(0));
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw Wrong(document.RootElement.ValueKind == JsonValueKind.Array ? "cannot deconstruct an array as an object" : "cannot deconstruct a scalar");
        result.SetTexts([.. document.RootElement.EnumerateObject().Select(text)]);
    }

    private static void Length(Arguments arguments, ResultWriter result)
    {
        using var document = JsonReading.Parse(arguments.Bytes(0));
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw Wrong(document.RootElement.ValueKind == JsonValueKind.Object ? "cannot get array length of a non-array" : "cannot get array length of a scalar");
        result.Set(document.RootElement.GetArrayLength());
    }

    private static void TypeOf(Arguments arguments, ResultWriter result)
    {
        using var document = JsonReading.Parse(arguments.Bytes(0));
        result.SetText(document.RootElement.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            var kind => kind.ToString().ToLowerInvariant(),
        });
    }

    private static PgErrorException Wrong(string message) => PgError.Error(SqlStates.InvalidParameterValue, message).ToException();
}
