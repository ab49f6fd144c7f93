using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Dialect.Flattening;

/// <summary>The same as <see cref="FlatRewriter"/> for statements of DuckDB's own language: on tokens, every other token where it was.</summary>
internal static class FlatText
{
    public static string Of(string sql, FlatReading reading)
    {
        var tokens = Lexer.Scan(sql);
        char[]? text = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.QuotedIdentifier))
                continue;
            var isColumn = i + 1 < tokens.Count && tokens[i + 1].Is(sql, '.');
            var schema = i > 1 && tokens[i - 1].Is(sql, '.') ? tokens[i - 2] : (Token?)null;
            if (schema is not null && schema.Value.Name(sql) != "public")
                continue;
            var name = tokens[i].Name(sql);
            var table = tokens[i].Kind == TokenKind.QuotedIdentifier ? reading.Tables.Named(name) : null;
            if (table is null && !(reading.IsOn && schema is not null && reading.Tables.IsNested(name)))
                continue;
            text ??= sql.ToCharArray();
            var isNested = reading.Tables.IsNested(table ?? name);
            if (table is not null)
                Put(text, tokens[i], isNested && schema is null && !isColumn ? $"{PgSchemas.Leaves}.{Quoting.Identifier(table)}" : Quoting.Identifier(table));
            if (isNested && schema is not null)
                Put(text, schema.Value, PgSchemas.Leaves);
        }

        return text is null ? sql : new string(text);
    }

    // Never longer than what it replaces: the schema's name is as long as "public", and with its dot shorter than the suffix.
    private static void Put(char[] text, Token token, string name)
    {
        var place = text.AsSpan(token.Start, token.End - token.Start);
        place.Fill(' ');
        name.CopyTo(place);
    }
}
