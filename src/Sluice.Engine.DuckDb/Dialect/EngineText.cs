using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>Statements of DuckDB's own language, which no rule sees.</summary>
internal static class EngineText
{
    // Of LIKE, and of no other function, DuckDB's own are reached past ours: with ESCAPE, and by a schema's name.
    private static readonly string[] Patterns =
        ["~~", "!~~", "~~*", "!~~*", "~~~", "like_escape", "not_like_escape", "ilike_escape", "not_ilike_escape"];

    /// <summary>The text with "pg_catalog." and "information_schema." turned into the schemas that stand for them, every other token where it was.</summary>
    public static string WithOurSchemas(string sql)
    {
        var tokens = Lexer.Scan(sql);
        CheckPatterns(sql, tokens);
        char[]? text = null;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i + 1].Is(sql, '.') || tokens[i].Kind is not (TokenKind.Word or TokenKind.QuotedIdentifier))
                continue;
            if (PgSchemas.EngineNameOf(tokens[i].Name(sql)) is not { } schema)
                continue;
            text ??= sql.ToCharArray();
            var place = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            place.Fill(' ');
            schema.CopyTo(place);
        }

        return text is null ? sql : new string(text);
    }

    private static void CheckPatterns(string sql, List<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            var (before, token, next) = (tokens[i - 1], tokens[i], tokens[i + 1]);
            if (token.Kind is not (TokenKind.Word or TokenKind.QuotedIdentifier))
                continue;
            var isQualified = before.Is(sql, '.');
            // A name is followed by one of these, the keyword by an expression.
            var isEscape = !isQualified && token.IsWord(sql, "escape") && (next.Kind != TokenKind.Symbol || ".,:;=)]}".IndexOf(sql[next.Start], StringComparison.Ordinal) < 0);
            if (isEscape || (isQualified && Array.IndexOf(Patterns, token.Name(sql)) >= 0))
            {
                throw (PgError.Error(SqlStates.FeatureNotSupported, $"\"{token.Text(sql)}\" is not supported in a statement that PostgreSQL does not know") with
                {
                    Position = PositionMap.At(sql, token.Start),
                }).ToException();
            }
        }
    }
}
