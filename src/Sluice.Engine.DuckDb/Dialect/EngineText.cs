using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>Statements of DuckDB's own language, which no rule sees.</summary>
internal static class EngineText
{
    /// <summary>The text with "pg_catalog." and "information_schema." turned into the schemas that stand for them, every other token where it was.</summary>
    public static string WithOurSchemas(string sql)
    {
        var tokens = Lexer.Scan(sql);
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
}
