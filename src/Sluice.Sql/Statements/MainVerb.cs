using Sluice.Sql.Scanning;

namespace Sluice.Sql.Statements;

/// <summary>Finds what a WITH statement does behind its common table expressions.</summary>
internal static class MainVerb
{
    /// <param name="words">Behind WITH.</param>
    public static CommandTag Read(WordCursor words)
    {
        words.TryTakeAny("RECURSIVE");
        bool expectsName = true;
        bool writes = false;
        int depth = 0;
        SqlToken before = default;
        foreach (SqlToken token in words.Rest)
        {
            if (token.Kind == SqlTokenKind.Comment) continue;
            if (token.Symbol == '(') depth++;
            else if (token.Symbol == ')') depth--;
            else if (depth > 0) writes |= before.Symbol == '(' && IsWriter(words.Sql, token);
            else if (token.Symbol == ',') expectsName = true;
            // A name may be a word such as "insert", which the grammar does not reserve.
            else if (expectsName) expectsName = false;
            else if (TagOf(words.Sql, token) is CommandTag tag) return writes && tag.IsReadOnly ? CommandTag.SelectThatWrites : tag;
            before = token;
        }

        return CommandTag.Unknown;
    }

    private static bool IsWriter(string sql, SqlToken token) => TagOf(sql, token) is { IsReadOnly: false };

    private static CommandTag? TagOf(string sql, SqlToken token)
    {
        if (token.Is(sql, "select") || token.Is(sql, "values") || token.Is(sql, "table") || token.Is(sql, "from")
            || token.Is(sql, "pivot") || token.Is(sql, "unpivot") || token.Is(sql, "summarize") || token.Is(sql, "describe"))
            return CommandTag.Select;
        if (token.Is(sql, "insert")) return CommandTag.Insert;
        if (token.Is(sql, "update")) return CommandTag.Update;
        if (token.Is(sql, "delete")) return CommandTag.Delete;
        return token.Is(sql, "merge") ? CommandTag.Merge : null;
    }
}
