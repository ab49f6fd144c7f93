using System.Text;
using System.Text.Json;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>json_to_record and json_to_recordset (manual, 9.16.1): their documents, and arrays of JSON as array literals. The name is the caller's, for errors.</summary>
internal static class JsonRecords
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_json_record", [SqlType.Text, SqlType.Text], SqlType.Json, (args, result) =>
        {
            using var document = JsonReading.Parse(args.Bytes(0));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw Wrong($"cannot call {args.Text(1)} on {(document.RootElement.ValueKind == JsonValueKind.Array ? "an array" : "a scalar")}");
            result.SetBytes(args.Bytes(0));
        }),
        new("pg_fn_json_records", [SqlType.Text, SqlType.Text], SqlType.ListOf(SqlType.Text), Records),
        new("pg_fn_json_array_literal", [SqlType.Text], SqlType.Text, (args, result) =>
        {
            using var document = JsonReading.Parse(args.Bytes(0));
            if (Literal(document.RootElement) is { } literal)
                result.SetText(literal);
        }),
    ];

    private static void Records(Arguments args, ResultWriter result)
    {
        using var document = JsonReading.Parse(args.Bytes(0));
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Array)
            throw Wrong($"cannot call {args.Text(1)} on {(root.ValueKind == JsonValueKind.Object ? "an object" : "a scalar")}");
        if (root.EnumerateArray().Any(element => element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)))
            throw Wrong($"argument of {args.Text(1)} must be an array of objects");
        result.SetTexts([.. root.EnumerateArray().Select(element => element.ValueKind == JsonValueKind.Null ? "{}" : element.GetRawText())]);
    }

    // A string may be an array's literal already.
    private static string? Literal(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Array:
                var text = new StringBuilder();
                Write(text, value);
                return text.ToString();
            default:
                throw PgError.Error(SqlStates.InvalidTextRepresentation, "expected JSON array").ToException();
        }
    }

    private static void Write(StringBuilder target, JsonElement array)
    {
        target.Append('{');
        var first = true;
        foreach (var element in array.EnumerateArray())
        {
            if (!first)
                target.Append(',');
            first = false;
            if (element.ValueKind == JsonValueKind.Array)
                Write(target, element);
            else if (JsonReading.TextOf(element) is { } text)
                ArrayOutput.AppendElement(target, text);
            else
                target.Append("NULL");
        }

        target.Append('}');
    }

    private static PgErrorException Wrong(string message) => PgError.Error(SqlStates.InvalidParameterValue, message).ToException();
}
