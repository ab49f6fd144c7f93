using System.Text;
using System.Text.Json;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>jsonb_path_exists and its kin (manual, 9.16.1): document, path, variables, and whether faults of the document are overlooked.</summary>
internal static class PathFunctions
{
    private static readonly SqlType[] Parameters = [SqlType.Text, SqlType.Text, SqlType.Text, SqlType.Bool];

    private delegate void Answer(List<JsonElement> items, ResultWriter result);

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_jsonb_path_exists", Parameters, SqlType.Bool, (args, result) => Run(args, result, (items, target) => target.Set(items.Count > 0))),
        new("pg_fn_jsonb_path_match", Parameters, SqlType.Bool, (args, result) => Run(args, result, Match)),
        new("pg_fn_jsonb_path_query", Parameters, SqlType.ListOf(SqlType.Text), (args, result) =>
            Run(args, result, (items, target) => target.SetTexts(items.ConvertAll(JsonbText.Of)))),
        new("pg_fn_jsonb_path_query_array", Parameters, SqlType.Jsonb, (args, result) =>
            Run(args, result, (items, target) => target.SetText("[" + string.Join(", ", items.Select(JsonbText.Of)) + "]"), target => target.SetText("[]"))),
        new("pg_fn_jsonb_path_query_first", Parameters, SqlType.Jsonb, (args, result) => Run(args, result, (items, target) =>
        {
            if (items.Count > 0)
                target.SetText(JsonbText.Of(items[0]));
        })),
    ];

    private static void Run(Arguments args, ResultWriter result, Answer answer, Action<ResultWriter>? whenSilent = null)
    {
        var path = PathExpression.Of(args.Text(1));
        using var document = JsonReading.Parse(args.Bytes(0));
        using var variables = JsonReading.Parse(args.Bytes(2));
        if (variables.RootElement.ValueKind != JsonValueKind.Object)
            throw (PgError.Error(SqlStates.InvalidParameterValue, "\"vars\" argument is not an object") with { Detail = "Jsonpath parameters should be encoded as key-value pairs of \"vars\" object." }).ToException();
        try
        {
            answer(new PathRunner(path, document.RootElement, variables.RootElement).Run(), result);
        }
        catch (PgErrorException e) when (args.Bool(3) && PathFaults.IsOfDocument(e))
        {
            // Silent: no answer, which is null, or none of a set.
            whenSilent?.Invoke(result);
        }
    }

    private static void Match(List<JsonElement> items, ResultWriter result)
    {
        if (items is not [var item] || item.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null))
            throw PathFaults.NotOneBoolean();
        if (item.ValueKind != JsonValueKind.Null)
            result.Set(item.GetBoolean());
    }
}
