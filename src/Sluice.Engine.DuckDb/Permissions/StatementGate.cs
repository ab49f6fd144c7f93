using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Permissions;

/// <summary>
/// Decides which statements a client may send. The text is checked before DuckDB sees it, because DuckDB runs parts of
/// PRAGMA and IMPORT while parsing and of some functions while binding; the statement's type is checked once it is known.
/// </summary>
internal static class StatementGate
{
    private static readonly HashSet<string> Permitted = new(StringComparer.Ordinal)
    {
        "select", "with", "values", "table", "from", "insert", "update", "delete", "truncate", "merge", "create", "drop", "alter",
        "explain", "show", "describe", "desc", "summarize", "pivot", "pivot_wider", "pivot_longer", "unpivot",
        "comment",
    };

    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal)
    {
        "pragma", "import", "export", "attach", "detach", "copy", "install", "load", "force", "set", "reset", "call", "vacuum",
        "analyze", "analyse", "checkpoint", "prepare", "execute", "deallocate", "begin", "start", "commit", "end", "rollback",
        "abort", "grant", "revoke", "do", "listen", "notify", "unlisten", "lock", "cluster", "reindex", "refresh", "security", "reassign",
    };

    private static readonly HashSet<string> CreatedKinds = new(StringComparer.Ordinal)
        { "table", "view", "macro", "function", "sequence", "type", "index", "recursive" };

    private static readonly HashSet<string> CreateWords = new(StringComparer.Ordinal)
        { "or", "replace", "temp", "temporary", "local", "global", "unlogged", "unique" };

    /// <summary>Throws 42501 or 0A000 for what must not reach the parser; false when it may only be parsed, to report its syntax error.</summary>
    public static bool CheckText(string sql, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && tokens[i].Start == tokens[i - 1].End)
                CheckGlued(sql, tokens[i - 1], tokens[i]);
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.QuotedIdentifier))
                continue;
            var called = i + 1 < tokens.Count && tokens[i + 1].Is(sql, '(');
            var name = tokens[i].Name(sql);
            if (ForbiddenNames.Contains(name, called, Qualifier(sql, tokens, i)))
                throw Denied($"permission denied for {(called ? "function" : "view")} {name}");
        }

        if (VariantTypes.IsNamed(sql, tokens))
            throw PgError.Error(SqlStates.FeatureNotSupported, "type variant is not supported").ToException();
        return CheckStatement(sql, tokens, 0);
    }

    /// <summary>Throws 42501 for a kind of statement that is not permitted, once DuckDB has told its kind.</summary>
    public static void CheckType(StatementType type)
    {
        if (type is not (StatementType.Select or StatementType.Insert or StatementType.Update or StatementType.Delete
            or StatementType.MergeInto or StatementType.Explain or StatementType.Create or StatementType.CreateFunction
            or StatementType.Drop or StatementType.Alter))
        {
            throw Denied("permission denied for this kind of statement");
        }
    }

    /// <summary>
    /// Where a number ends and a word or a dollar quote begins without a blank, lexers differ; PostgreSQL, too, refuses it
    /// ("trailing junk"). DuckDB's ?1 is not the protocol's parameter, and could hide a quote the same way.
    /// </summary>
    private static void CheckGlued(string sql, Token before, Token token)
    {
        var number = before.Kind is TokenKind.Number or TokenKind.Parameter || before.Is(sql, '?');
        if (number && token.Kind != TokenKind.Symbol)
        {
            throw (PgError.Error(SqlStates.SyntaxError, $"trailing junk after {(before.Kind == TokenKind.Number ? "numeric literal" : "parameter")}") with
            {
                Position = PositionMap.At(sql, before.Start),
            }).ToException();
        }
    }

    private static string? Qualifier(string sql, List<Token> tokens, int at)
    {
        if (at == 0 || !tokens[at - 1].Is(sql, '.'))
            return null;
        return at > 1 && tokens[at - 2].Kind is TokenKind.Word or TokenKind.QuotedIdentifier ? tokens[at - 2].Name(sql) : "";
    }

    private static bool CheckStatement(string sql, List<Token> tokens, int first)
    {
        while (first < tokens.Count && tokens[first].Is(sql, '('))
            first++;
        if (first == tokens.Count || tokens[first].Kind != TokenKind.Word)
            return false;
        var word = tokens[first].Name(sql);
        switch (word)
        {
            case "explain":
                return CheckStatement(sql, tokens, SkipExplainOptions(sql, tokens, first + 1));
            case "create" or "drop" or "alter":
                CheckKind(sql, tokens, first);
                return true;
            case "update" when NextIs(sql, tokens, first, "extensions"):
                throw Denied("permission denied for UPDATE EXTENSIONS");
        }

        if (Refused.Contains(word))
            throw Denied($"permission denied for {word.ToUpperInvariant()}");
        return Permitted.Contains(word);
    }

    private static void CheckKind(string sql, List<Token> tokens, int first)
    {
        var at = first + 1;
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Word && CreateWords.Contains(tokens[at].Name(sql)))
            at++;
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Word && !CreatedKinds.Contains(tokens[at].Name(sql)))
            throw Denied($"permission denied for {tokens[first].Name(sql).ToUpperInvariant()} {tokens[at].Name(sql).ToUpperInvariant()}");
    }

    private static int SkipExplainOptions(string sql, List<Token> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].IsWord(sql, "analyze") || tokens[at].IsWord(sql, "analyse") || tokens[at].IsWord(sql, "verbose")))
            at++;
        if (at + 1 >= tokens.Count || !tokens[at].Is(sql, '(') || tokens[at + 1].Kind != TokenKind.Word
            || Permitted.Contains(tokens[at + 1].Name(sql)))
        {
            return at;
        }

        while (at < tokens.Count && !tokens[at].Is(sql, ')'))
            at++;
        return at + 1;
    }

    private static bool NextIs(string sql, List<Token> tokens, int at, string word) =>
        at + 1 < tokens.Count && tokens[at + 1].IsWord(sql, word);

    private static PgErrorException Denied(string message) => PgError.Error(SqlStates.InsufficientPrivilege, message).ToException();
}
