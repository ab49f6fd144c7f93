using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.Types;
using Sluice.Engine.Zones;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>to_json, and the aggregates into JSON from a list of what was aggregated (manual, 9.16.1 and 9.21). The last argument is the session's zone.</summary>
internal static class JsonValues
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_json_value", [SqlType.Any, SqlType.Text], SqlType.Json, (args, result) => result.SetText(Of(args))),
        new("pg_fn_json_agg", [SqlType.Any, SqlType.Text], SqlType.Json, (args, result) => result.SetText(List(args))),
        new("pg_fn_jsonb_agg", [SqlType.Any, SqlType.Text], SqlType.Jsonb, (args, result) => result.SetText(Normal(List(args)))),
        new("pg_fn_json_object_agg", [SqlType.Any, SqlType.Text], SqlType.Json, (args, result) => result.SetText(Object(args))),
        new("pg_fn_jsonb_object_agg", [SqlType.Any, SqlType.Text], SqlType.Jsonb, (args, result) => result.SetText(Normal(Object(args)))),
    ];

    private static string Normal(string json) => JsonbText.Normalize(Encoding.UTF8.GetBytes(json));

    private static PgTimeZone Zone(Arguments args) => PgTimeZone.TryFind(args.Text(1), out var zone) ? zone : PgTimeZone.Utc;

    private static EngineType TypeOf(Arguments args) =>
        args.Type(0) ?? throw PgError.Error(SqlStates.FeatureNotSupported, "a value of this type has no form in JSON").ToException();

    private static string Of(Arguments args)
    {
        var text = new StringBuilder();
        new JsonOutput(text, Zone(args)).Write(args.Column(0, TypeOf(args)), args.Row);
        return text.ToString();
    }

    // Rows and arrays stand on lines of their own.
    private static string List(Arguments args)
    {
        var (elements, first, count) = Elements(args);
        var separator = elements.Type.Kind is TypeKind.Struct or TypeKind.List or TypeKind.Array ? ", \n " : ", ";
        var text = new StringBuilder("[");
        var value = new JsonOutput(text, Zone(args));
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : separator);
            value.Write(elements, first + i);
        }

        return text.Append(']').ToString();
    }

    // The elements are pairs of a key and a value.
    private static string Object(Arguments args)
    {
        var (pairs, first, count) = Elements(args);
        var (keys, values) = (pairs.Child(0), pairs.Child(1));
        var text = new StringBuilder("{ ");
        var value = new JsonOutput(text, Zone(args));
        for (var i = 0; i < count; i++)
        {
            if (keys.Type.Kind == TypeKind.Null || ValueText.IsNull(keys, first + i))
                throw PgError.Error(SqlStates.InvalidParameterValue, "field name must not be null").ToException();
            text.Append(i == 0 ? "" : ", ");
            JsonReading.Quote(text, keys.Type.Kind == TypeKind.Bool ? keys.Values<byte>()[first + i] != 0 ? "true" : "false" : ValueText.Of(keys, first + i));
            text.Append(" : ");
            value.Write(values, first + i);
        }

        return text.Append(" }").ToString();
    }

    private static (ColumnVector Elements, int First, int Count) Elements(Arguments args)
    {
        var column = args.Column(0, TypeOf(args));
        var (first, count) = ArrayOutput.Range(column, args.Row);
        return (column.Child(0), first, count);
    }
}
