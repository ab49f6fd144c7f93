namespace Sluice.Engine.DuckDb.Lexing;

/// <summary>Text as SQL tokens.</summary>
internal static class Quoting
{
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
