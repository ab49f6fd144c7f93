using System.Text;
using System.Text.Json;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>Texts as JSON documents.</summary>
internal static class JsonReading
{
    private const int MostDepth = 5_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MostDepth };

    /// <summary>The caller disposes it.</summary>
    /// <exception cref="PgErrorException">22P02: it is no JSON; 54001: it nests too deep.</exception>
    public static JsonDocument Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8.ToArray(), Options);
        }
        catch (JsonException) when (JsonDepth.Of(utf8) > MostDepth)
        {
            throw JsonDepth.TooDeep();
        }
        catch (JsonException e)
        {
            throw new PgErrorException(PgError.Error(SqlStates.InvalidTextRepresentation, "invalid input syntax for type json") with { Detail = e.Message }, e);
        }
    }

    /// <summary>As the operators ->> and #>> give it: a string without its quotes; null for JSON's null.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    /// <summary>A text as a JSON string, with its quotes. What JSON does not have to escape is left.</summary>
    public static void Quote(StringBuilder target, string text)
    {
        target.Append('"');
        foreach (var sign in text)
        {
            _ = sign switch
            {
                '"' => target.Append("\\\""),
                '\\' => target.Append("\\\\"),
                '\b' => target.Append("\\b"),
                '\f' => target.Append("\\f"),
                '\n' => target.Append("\\n"),
                '\r' => target.Append("\\r"),
                '\t' => target.Append("\\t"),
                < ' ' => target.Append($"\\u{(int)sign:x4}"),
                _ => target.Append(sign),
            };
        }

        target.Append('"');
    }
}
