using Sluice.Sql.Scanning;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>Text quoted for SQL, as quote_literal and format's %L do.</summary>
internal static class QuotedText
{
    public static string Literal(string text)
    {
        var quoted = "'" + text.Replace("'", "''", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal) + "'";
        return text.Contains('\\', StringComparison.Ordinal) ? "E" + quoted : quoted;
    }

    public static string Identifier(string text) => QuotedName.Of(text);
}
