using System.Text.Json;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>-> ->> #> #>> (manual, 9.16.1). Overloaded for json and jsonb.</summary>
internal static class JsonAccess
{
    public static IEnumerable<ScalarFunction> All =>
    [
        .. Both("step", SqlType.Text, (document, arguments) => JsonPath.Member(document, arguments.Text(1))),
        .. Of(SqlType.Json, "step", SqlType.Int8, (document, arguments) => JsonPath.Element(document, arguments.Int64(1))),
        .. Of(SqlType.Jsonb, "step", SqlType.Int8, (document, arguments) => JsonPath.ElementOrScalar(document, arguments.Int64(1))),
        .. Both("path", SqlType.ListOf(SqlType.Text), (document, arguments) => JsonPath.Follow(document, arguments.Texts(1))),
    ];

    private delegate JsonElement? Find(JsonElement document, Arguments arguments);

    private static IEnumerable<ScalarFunction> Both(string name, SqlType step, Find find) => Of(SqlType.Json, name, step, find).Concat(Of(SqlType.Jsonb, name, step, find));

    private static IEnumerable<ScalarFunction> Of(SqlType type, string name, SqlType step, Find find) =>
    [
        new($"pg_fn_json_{name}", [type, step], type, (arguments, result) => Write(arguments, result, find, asText: false)),
        new($"pg_fn_json_{name}_text", [type, step], SqlType.Text, (arguments, result) => Write(arguments, result, find, asText: true)),
    ];

    private static void Write(Arguments arguments, ResultWriter result, Find find, bool asText)
    {
        using var document = JsonReading.Parse(arguments.Bytes(0));
        if (find(document.RootElement, arguments) is not { } found)
            return;
        if ((asText ? JsonReading.TextOf(found) : found.GetRawText()) is { } text)
            result.SetText(text);
    }
}
