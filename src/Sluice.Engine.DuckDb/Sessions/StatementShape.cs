using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>What the tokens of a statement tell that DuckDB's C API does not.</summary>
internal static class StatementShape
{
    /// <summary>Whether a RETURNING clause stands outside all parentheses (there it is reserved, save after AS or a dot).</summary>
    public static bool HasReturning(string sql, List<Token> tokens)
    {
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Is(sql, '('))
                depth++;
            else if (token.Is(sql, ')'))
                depth--;
            else if (depth == 0 && i > 0 && token.IsWord(sql, "returning") && !tokens[i - 1].IsWord(sql, "as") && !tokens[i - 1].Is(sql, '.'))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is a SELECT without FROM, also within.</summary>
    public static bool ReadsNothing(string sql, List<Token> tokens) =>
        tokens is [var first, ..] && first.IsWord(sql, "select") && !tokens.Exists(token => token.IsWord(sql, "from") || token.IsWord(sql, "table"));
}
