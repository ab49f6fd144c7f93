using System.Globalization;
using System.Text.Json;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>An error as DuckDB reports it with errors_as_json: what kind, in which words, about what.</summary>
/// <param name="Type">exception_type: "Catalog", "Binder", "Conversion" …</param>
/// <param name="Message">exception_message.</param>
internal sealed record EngineReport(string Type, string Message)
{
    /// <summary>error_subtype: "MISSING_ENTRY", "COLUMN_NOT_FOUND" …</summary>
    public string Subtype { get; init; } = "";

    /// <summary>The kind of entry a catalog error is about: "Table", "Schema", "Scalar Function" …</summary>
    public string Entry { get; init; } = "";

    /// <summary>The name the error is about.</summary>
    public string Name { get; init; } = "";

    /// <summary>A function's call with the types of its arguments.</summary>
    public string Call { get; init; } = "";

    /// <summary>Names that would have been found, best first, separated by commas.</summary>
    public string Candidates { get; init; } = "";

    /// <summary>Bytes from the start of the statement; -1 when unknown.</summary>
    public int Position { get; init; } = -1;

    /// <summary>Reads both forms: JSON, with or without a prefix such as "Parser Error: ", and plain "Type Error: message".</summary>
    public static EngineReport Parse(string text)
    {
        var brace = text.IndexOf('{', StringComparison.Ordinal);
        if (brace >= 0 && text.EndsWith('}') && TryParseJson(text[brace..]) is { } report)
            return report;
        var end = text.IndexOf(" Error: ", StringComparison.Ordinal);
        return end < 0 ? new EngineReport("", text) : new EngineReport(text[..end], text[(end + 8)..]);
    }

    private static EngineReport? TryParseJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return null;
            return new EngineReport(Field(root, "exception_type"), Field(root, "exception_message"))
            {
                Subtype = Field(root, "error_subtype"),
                Entry = Field(root, "type"),
                Name = Field(root, "name"),
                Call = Field(root, "call"),
                Candidates = Field(root, "candidates"),
                Position = int.TryParse(Field(root, "position"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Field(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
