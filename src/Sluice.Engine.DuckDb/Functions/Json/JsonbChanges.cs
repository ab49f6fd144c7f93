using System.Text.Json.Nodes;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>|| - #- jsonb_set, jsonb_insert, jsonb_strip_nulls (manual, 9.16.1).</summary>
internal static class JsonbChanges
{
    private static readonly SqlType Texts = SqlType.ListOf(SqlType.Text);

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_jsonb_concat", [SqlType.Text, SqlType.Text], SqlType.Jsonb, (arguments, result) => Set(result, Concat(Read(arguments, 0), Read(arguments, 1)))),
        new("pg_fn_jsonb_delete", [SqlType.Text, Texts], SqlType.Jsonb, (arguments, result) => Set(result, Delete(Read(arguments, 0), arguments.Texts(1)))),
        new("pg_fn_jsonb_delete_at", [SqlType.Text, SqlType.Int8], SqlType.Jsonb, (arguments, result) => Set(result, DeleteAt(Read(arguments, 0), (int)arguments.Int64(1)))),
        new("pg_fn_jsonb_delete_path", [SqlType.Text, Texts], SqlType.Jsonb, (arguments, result) => Set(result, JsonbPathChange.Apply(Read(arguments, 0), arguments.Texts(1), JsonbPathChange.Remove))),
        new("pg_fn_jsonb_set", [SqlType.Text, Texts, SqlType.Text, SqlType.Bool], SqlType.Jsonb, (arguments, result) =>
        {
            var (value, create) = (arguments.Text(2), arguments.Bool(3));
            Set(result, JsonbPathChange.Apply(Read(arguments, 0), arguments.Texts(1), (node, step) => JsonbPathChange.Replace(node, step, Parse(value), create)));
        }),
        new("pg_fn_jsonb_insert", [SqlType.Text, Texts, SqlType.Text, SqlType.Bool], SqlType.Jsonb, (arguments, result) =>
        {
            var (value, after) = (arguments.Text(2), arguments.Bool(3));
            Set(result, JsonbPathChange.Apply(Read(arguments, 0), arguments.Texts(1), (node, step) => JsonbPathChange.Insert(node, step, Parse(value), after)));
        }),
        new("pg_fn_jsonb_strip_nulls", [SqlType.Text], SqlType.Jsonb, (arguments, result) => Set(result, StripNulls(Read(arguments, 0)))),
        new("pg_fn_json_strip_nulls", [SqlType.Text], SqlType.Json, (arguments, result) => result.SetText(StripNulls(Read(arguments, 0))?.ToJsonString() ?? "null")),
    ];

    private static JsonNode? Read(Arguments arguments, int index) => Parse(arguments.Text(index));

    private static JsonNode? Parse(string text) => JsonNode.Parse(text);

    private static void Set(ResultWriter result, JsonNode? node) => result.SetText(JsonbText.Normalize(System.Text.Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null")));

    private static JsonNode? Concat(JsonNode? left, JsonNode? right)
    {
        if (left is JsonObject target && right is JsonObject source)
        {
            foreach (var (key, value) in source.ToList())
                target[key] = value?.DeepClone();
            return target;
        }

        var joined = new JsonArray();
        foreach (var side in new[] { left, right })
        {
            if (side is JsonArray array)
            {
                foreach (var element in array)
                    joined.Add(element?.DeepClone());
            }
            else
            {
                joined.Add(side?.DeepClone());
            }
        }

        return joined;
    }

    private static JsonNode? Delete(JsonNode? node, string?[] keys)
    {
        foreach (var key in keys.OfType<string>())
        {
            if (node is JsonObject members)
                members.Remove(key);
            else if (node is JsonArray array)
                array.RemoveAll(element => element is JsonValue value && value.TryGetValue<string>(out var text) && text == key);
        }

        return node;
    }

    private static JsonNode? DeleteAt(JsonNode? node, int index)
    {
        if (node is JsonArray array && JsonbPathChange.IndexIn(array, index) is { } at && at < array.Count)
            array.RemoveAt(at);
        return node;
    }

    private static JsonNode? StripNulls(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (key, value) in members.ToList())
            {
                if (value is null)
                    members.Remove(key);
                else
                    StripNulls(value);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (var element in array)
                StripNulls(element);
        }

        return node;
    }
}
