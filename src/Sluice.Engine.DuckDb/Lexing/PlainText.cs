namespace Sluice.Engine.DuckDb.Lexing;

/// <summary>
/// The text DuckDB is given in place of the client's: the same tokens in the same places, with only ASCII blanks between them. What
/// DuckDB's own passes over comments, line breaks and Unicode spaces might read differently is not there any more, so that what
/// was permitted is what runs.
/// </summary>
internal static class PlainText
{
    /// <returns>As long as <paramref name="sql"/>, in UTF-16 units.</returns>
    public static string Of(string sql, List<Token> tokens)
    {
        var text = new char[sql.Length];
        text.AsSpan().Fill(' ');
        foreach (var token in tokens)
            token.Text(sql).CopyTo(text.AsSpan(token.Start));
        return new string(text);
    }
}
