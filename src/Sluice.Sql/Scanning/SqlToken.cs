namespace Sluice.Sql.Scanning;

/// <summary>A token of a statement.</summary>
/// <param name="Start">Index of its first UTF-16 char in the scanned string.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Value">A Param's number, a Symbol's character, a Keyword's KeywordKind (1 is unreserved), else 0.</param>
public readonly record struct SqlToken(int Start, int End, SqlTokenKind Kind, int Value)
{
    /// <summary>The character of a Symbol, else <c>'\0'</c>.</summary>
    public char Symbol => Kind == SqlTokenKind.Symbol ? (char)Value : '\0';

    /// <summary>Whether it is a keyword that must be quoted to be a name of any kind of thing.</summary>
    public bool IsReserved => Kind == SqlTokenKind.Keyword && Value > 1;

    public int Length => End - Start;

    public ReadOnlySpan<char> Text(string sql) => sql.AsSpan(Start, End - Start);

    /// <summary>Whether it is this word, in any case and without quotes, be it a keyword of PostgreSQL's grammar or not.</summary>
    public bool Is(string sql, ReadOnlySpan<char> word) =>
        Kind is SqlTokenKind.Keyword or SqlTokenKind.Identifier && Text(sql).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name an Identifier or Keyword means: quotes taken off, else A to Z folded to lower case.</summary>
    /// <exception cref="InvalidOperationException">The token is of another kind.</exception>
    public string Name(string sql)
    {
        if (Kind is not (SqlTokenKind.Identifier or SqlTokenKind.Keyword))
            throw new InvalidOperationException($"a token of kind {Kind} has no name");
        ReadOnlySpan<char> text = Text(sql);
        if (text[0] == '"') return text[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        return string.Create(text.Length, (sql, Start), static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                char c = source.sql[source.Start + i];
                target[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
        });
    }
}
