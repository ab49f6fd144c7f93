namespace Sluice.Sql.Scanning;

/// <summary>UESCAPE 'c' behind a string or name with Unicode escapes (manual, 4.1.2.3).</summary>
internal static class EscapeClause
{
    private const char Usual = '\\';
    private const string Word = "uescape";

    /// <param name="sql">The whole text.</param>
    /// <param name="end">Index after the string or name; after the clause, if there is one.</param>
    /// <exception cref="SqlSyntaxException">What follows the word is no character that may be one.</exception>
    public static char Read(string sql, ref int end)
    {
        int at = SkipBlanks(sql, end);
        if (string.Compare(sql, at, Word, 0, Word.Length, StringComparison.OrdinalIgnoreCase) != 0) return Usual;
        at += Word.Length;
        // A longer word is a column's name, as in U&'a' uescaped.
        if (at < sql.Length && (char.IsAsciiLetterOrDigit(sql[at]) || sql[at] is '_' or '$' or >= '\x80')) return Usual;
        at = SkipBlanks(sql, at);
        if (at + 2 >= sql.Length || sql[at] != '\'' || sql[at + 2] != '\'')
            throw Error(sql, at, sql.AsSpan(at).StartsWith("'") ? "invalid Unicode escape character" : "UESCAPE must be followed by a simple string literal");
        char escape = sql[at + 1];
        if (char.IsAsciiHexDigit(escape) || escape is '+' or '\'' or '"' or ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            throw Error(sql, at, "invalid Unicode escape character");
        end = at + 3;
        return escape;
    }

    private static int SkipBlanks(string sql, int at)
    {
        while (at < sql.Length && sql[at] is ' ' or '\t' or '\n' or '\r' or '\f' or '\v') at++;
        return at;
    }

    private static SqlSyntaxException Error(string sql, int at, string message) => new(message, TextPosition.Of(sql, Math.Min(at, sql.Length)));
}
