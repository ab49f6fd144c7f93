namespace Sluice.Engine.DuckDb.Lexing;

/// <summary>A token and where it lies in the text, in UTF-16 units.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public ReadOnlySpan<char> Text(string sql) => sql.AsSpan(Start, End - Start);

    public bool Is(string sql, char symbol) => Kind == TokenKind.Symbol && sql[Start] == symbol;

    /// <summary>Whether it is this keyword, in any case.</summary>
    public bool IsWord(string sql, string word) => Kind == TokenKind.Word && Text(sql).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name a word or quoted identifier stands for, lower-cased: DuckDB compares names without case.</summary>
    public string Name(string sql) => Kind == TokenKind.QuotedIdentifier
        ? sql.Substring(Start + 1, Math.Max(0, End - Start - 2)).Replace("\"\"", "\"", StringComparison.Ordinal).ToLowerInvariant()
        : Text(sql).ToString().ToLowerInvariant();
}
