using System.Text;
using System.Text.Json;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>json_build_array, json_build_object and json_object (manual, 9.16.1), of arguments that are JSON texts already, and jsonb_pretty.</summary>
internal static class JsonBuilding
{
    private static readonly SqlType Texts = SqlType.ListOf(SqlType.Text);

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_json_build_array", [], SqlType.Json, (arguments, result) => result.SetText(Array(arguments))) { Varargs = SqlType.Text, SeesNulls = true },
        new("pg_fn_jsonb_build_array", [], SqlType.Jsonb, (arguments, result) => result.SetText(Normal(Array(arguments)))) { Varargs = SqlType.Text, SeesNulls = true },
        new("pg_fn_json_build_object", [], SqlType.Json, (arguments, result) => result.SetText(Object(arguments))) { Varargs = SqlType.Text, SeesNulls = true },
        new("pg_fn_jsonb_build_object", [], SqlType.Jsonb, (arguments, result) => result.SetText(Normal(Object(arguments)))) { Varargs = SqlType.Text, SeesNulls = true },
        new("pg_fn_json_object", [Texts], SqlType.Json, (arguments, result) => result.SetText(OfTexts(arguments.Texts(0), null))),
        new("pg_fn_json_object", [Texts, Texts], SqlType.Json, (arguments, result) => result.SetText(OfTexts(arguments.Texts(0), arguments.Texts(1)))),
        new("pg_fn_jsonb_object", [Texts], SqlType.Jsonb, (arguments, result) => result.SetText(Normal(OfTexts(arguments.Texts(0), null)))),
        new("pg_fn_jsonb_object", [Texts, Texts], SqlType.Jsonb, (arguments, result) => result.SetText(Normal(OfTexts(arguments.Texts(0), arguments.Texts(1))))),
        new("pg_fn_jsonb_pretty", [SqlType.Text], SqlType.Text, (arguments, result) =>
        {
            using var document = JsonReading.Parse(arguments.Bytes(0));
            var text = new StringBuilder();
            Pretty(text, document.RootElement, 0);
            result.SetText(text.ToString());
        }),
    ];

    private static string Normal(string json) => JsonbText.Normalize(Encoding.UTF8.GetBytes(json));

    private static string Array(Arguments arguments)
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < arguments.Count; i++)
            text.Append(i == 0 ? "" : ", ").Append(arguments.IsNull(i) ? "null" : arguments.Text(i));
        return text.Append(']').ToString();
    }

    // A key is the text within its JSON, or its JSON.
    private static string Object(Arguments arguments)
    {
        if (arguments.Count % 2 != 0)
        {
            throw (PgError.Error(SqlStates.InvalidParameterValue, "argument list must have even number of elements") with
            {
                Hint = "The arguments of json_build_object() must consist of alternating keys and values.",
            }).ToException();
        }

        var text = new StringBuilder("{");
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (arguments.IsNull(i))
                throw PgError.Error(SqlStates.InvalidParameterValue, $"argument {i + 1}: key must not be null").ToException();
            var key = arguments.Text(i);
            text.Append(i == 0 ? "" : ", ");
            if (key.StartsWith('"'))
                text.Append(key);
            else
                JsonReading.Quote(text, key);
            text.Append(" : ").Append(arguments.IsNull(i + 1) ? "null" : arguments.Text(i + 1));
        }

        return text.Append('}').ToString();
    }

    private static string OfTexts(string?[] keys, string?[]? values)
    {
        if (values is null)
        {
            if (keys.Length % 2 != 0)
                throw PgError.Error(SqlStates.ArraySubscriptError, "array must have even number of elements").ToException();
            (keys, values) = (keys.Where((_, i) => i % 2 == 0).ToArray(), keys.Where((_, i) => i % 2 == 1).ToArray());
        }
        else if (keys.Length != values.Length)
        {
            throw PgError.Error(SqlStates.ArraySubscriptError, "mismatched array dimensions").ToException();
        }

        var text = new StringBuilder("{");
        for (var i = 0; i < keys.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            JsonReading.Quote(text, keys[i] ?? throw PgError.Error("22004", "null value not allowed for object key").ToException());
            text.Append(" : ");
            if (values[i] is { } value)
                JsonReading.Quote(text, value);
            else
                text.Append("null");
        }

        return text.Append('}').ToString();
    }

    private static void Pretty(StringBuilder target, JsonElement value, int depth)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            JsonbText.Write(target, value);
            return;
        }

        var isObject = value.ValueKind == JsonValueKind.Object;
        target.Append(isObject ? '{' : '[');
        var first = true;
        foreach (var (key, part) in isObject ? JsonbText.Members(value).Select(member => (member.Key, member.Value)) : value.EnumerateArray().Select(element => ("", element)))
        {
            target.Append(first ? "\n" : ",\n").Append(' ', 4 * (depth + 1));
            first = false;
            if (isObject)
            {
                JsonReading.Quote(target, key);
                target.Append(": ");
            }

            Pretty(target, part, depth + 1);
        }

        target.Append('\n').Append(' ', 4 * depth).Append(isObject ? '}' : ']');
    }
}
