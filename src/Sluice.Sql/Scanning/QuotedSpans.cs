namespace Sluice.Sql.Scanning;

/// <summary>
/// Finds what is in quotes, by the lexical rules of the manual, 4.1.2 and 4.1.5. A quote that does not end ends the search: the scanner says
/// what is wrong with it.
/// </summary>
internal static class QuotedSpans
{
    public static IEnumerable<QuotedSpan> In(string sql)
    {
        for (int at = 0; at < sql.Length;)
        {
            char c = sql[at];
            if (IsWord(c))
            {
                int start = at;
                while (at < sql.Length && (IsWord(sql[at]) || (sql[at] == '$' && !char.IsAsciiDigit(sql[start])))) at++;
                char kind = Prefix(sql, start, ref at);
                if (at >= sql.Length || sql[at] is not ('\'' or '"') || (sql[at] == '"' && kind != 'U')) continue;
                if (Read(sql, kind == '\0' ? at : start, at, kind) is not { } prefixed) yield break;
                yield return prefixed;
                at = prefixed.End;
            }
            else if (c is '\'' or '"')
            {
                if (Read(sql, at, at, '\0') is not { } plain) yield break;
                yield return plain;
                at = plain.End;
            }
            else
            {
                at = c switch
                {
                    '-' when Follows(sql, at, "--") => LineEnd(sql, at),
                    '/' when Follows(sql, at, "/*") => CommentEnd(sql, at),
                    '$' => DollarEnd(sql, at),
                    _ => at + 1,
                };
            }
        }
    }

    /// <summary>After a quote: where the string goes on behind blanks and comments with a line's end among them; -1 where it does not.</summary>
    public static int Continuation(string sql, int at)
    {
        bool hasLineEnd = false;
        while (at < sql.Length)
        {
            if (Follows(sql, at, "--"))
            {
                at = LineEnd(sql, at);
                continue;
            }

            if (sql[at] is not (' ' or '\t' or '\f' or '\v' or '\r' or '\n')) break;
            hasLineEnd |= sql[at] is '\r' or '\n';
            at++;
        }

        return hasLineEnd && at < sql.Length && sql[at] == '\'' ? at : -1;
    }

    // U& is a prefix only right before a quote.
    private static char Prefix(string sql, int start, ref int at)
    {
        if (at != start + 1) return '\0';
        char letter = char.ToUpperInvariant(sql[start]);
        if (letter == 'E') return 'E';
        if (letter != 'U' || at + 1 >= sql.Length || sql[at] != '&' || sql[at + 1] is not ('\'' or '"')) return '\0';
        at++;
        return 'U';
    }

    private static QuotedSpan? Read(string sql, int start, int at, char kind)
    {
        char quote = sql[at];
        var parts = new List<Range>(1);
        while (true)
        {
            int first = ++at;
            for (; at < sql.Length && (sql[at] != quote || Follows(sql, at + 1, quote)); at++)
            {
                if (sql[at] == quote || (kind == 'E' && sql[at] == '\\')) at++;
            }

            if (at >= sql.Length) return null;
            parts.Add(first..at++);
            int next = quote == '\'' ? Continuation(sql, at) : -1;
            if (next < 0) return new QuotedSpan(kind, quote, start, at, parts);
            at = next;
        }
    }

    private static int LineEnd(string sql, int at)
    {
        int end = sql.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? sql.Length : at + end;
    }

    private static int CommentEnd(string sql, int at)
    {
        int depth = 0;
        while (at < sql.Length)
        {
            if (Follows(sql, at, "/*")) (depth, at) = (depth + 1, at + 2);
            else if (Follows(sql, at, "*/")) (depth, at) = (depth - 1, at + 2);
            else at++;
            if (depth == 0) break;
        }

        return at;
    }

    // $$…$$ and $tag$…$tag$; $1 is a parameter.
    private static int DollarEnd(string sql, int at)
    {
        int end = at + 1;
        while (end < sql.Length && IsWord(sql[end]) && sql[end] != '$' && !(end == at + 1 && char.IsAsciiDigit(sql[end]))) end++;
        if (end >= sql.Length || sql[end] != '$') return at + 1;
        string tag = sql[at..(end + 1)];
        int close = sql.IndexOf(tag, end + 1, StringComparison.Ordinal);
        return close < 0 ? sql.Length : close + tag.Length;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' || c >= 0x80;

    private static bool Follows(string sql, int at, char c) => at < sql.Length && sql[at] == c;

    private static bool Follows(string sql, int at, string text) => string.CompareOrdinal(sql, at, text, 0, text.Length) == 0;
}
