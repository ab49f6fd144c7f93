using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Permissions;

/// <summary>
/// Where a statement names DuckDB's type VARIANT: what is cast to it is taken apart by recursion, and a deep JSON document ends the process.
/// A column may be called so, and variants of files stay readable.
/// </summary>
internal static class VariantTypes
{
    private const string Name = "variant";

    // Their parentheses hold types.
    private static readonly string[] Holders = ["cast", "try_cast", "struct", "map", "union", "row", "list", "array"];

    public static bool IsNamed(string sql, List<Token> tokens)
    {
        // Whether each open parenthesis holds types.
        Stack<bool>? holders = null;
        var defines = tokens.Count > 0 && (tokens[0].IsWord(sql, "create") || tokens[0].IsWord(sql, "alter"));
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Is(sql, '('))
                (holders ??= new()).Push(i > 0 && Array.Exists(Holders, holder => tokens[i - 1].IsWord(sql, holder)));
            else if (token.Is(sql, ')'))
                holders?.TryPop(out _);
            else if (IsVariant(sql, token) && IsType(sql, tokens, i, defines, holders is { Count: > 0 } && holders.Peek()))
                return true;
        }

        return false;
    }

    private static bool IsVariant(string sql, Token token) =>
        token.Kind is TokenKind.Word or TokenKind.QuotedIdentifier
        && token.End - token.Start is >= 7 and <= 9
        && token.Name(sql) == Name;

    private static bool IsType(string sql, List<Token> tokens, int at, bool defines, bool isHeld)
    {
        // Over the names of schemas.
        while (at > 1 && tokens[at - 1].Is(sql, '.'))
            at -= 2;
        if (at == 0)
            return false;
        var before = tokens[at - 1];
        var isName = before.Kind is TokenKind.Word or TokenKind.QuotedIdentifier;
        return before.Is(sql, ':') || (defines && isName) || (isHeld && (isName || before.Is(sql, ',')));
    }
}
