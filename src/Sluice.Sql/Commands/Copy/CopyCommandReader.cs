using PgQuery;
using Sluice.Sql.Native;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Sql.Commands.Copy;

/// <summary>Reads COPY, in the syntax with options in parentheses and in those of PostgreSQL before 9.0 and 7.3.</summary>
internal static class CopyCommandReader
{
    /// <param name="text">The statement.</param>
    /// <param name="sql">What the tokens' offsets refer to.</param>
    /// <param name="tokens">From COPY on.</param>
    /// <exception cref="SqlSyntaxException">It is not as PostgreSQL's grammar wants it; the position is in the text.</exception>
    public static CopyCommand Read(string text, string sql, ReadOnlySpan<SqlToken> tokens)
    {
        int offset = tokens[0].Start;
        ReadOnlySpan<SqlToken> rest = InnerStatement.WithoutComments(tokens[1..]);
        SqlStatement? query = null;
        string flat = text;
        if (!rest.IsEmpty && rest[0].Symbol == '(')
        {
            ReadOnlySpan<SqlToken> inner = InnerStatement.WithoutComments(Enclosed(rest));
            if (InnerStatement.IsQuery(sql, inner))
            {
                (int start, int end) = (inner[0].Start, inner[^1].End);
                flat = InnerStatement.Replace(text, start - offset, end - offset, "TABLE x") ?? text;
                query = InnerStatement.Cut(sql, inner, offset);
            }
        }
        else
        {
            flat = WithoutCondition(text, sql, offset, rest);
        }

        CopyStmt copy = PgParser.ParseFlat(flat).Stmts[0].Stmt.CopyStmt;
        return new CopyCommand(
            copy.Relation is { } relation ? new CopyRelation(NullIfEmpty(relation.Catalogname), NullIfEmpty(relation.Schemaname), relation.Relname) : null,
            copy.Relation is null ? query : null,
            [.. copy.Attlist.Select(name => name.String.Sval)],
            copy.IsFrom,
            copy.Filename.Length == 0 && !copy.IsProgram,
            copy.WhereClause is not null,
            UtilityOptionReader.Read(flat, copy.Options));
    }

    /// <summary>The tokens between an opening parenthesis and its closing one, or the end.</summary>
    private static ReadOnlySpan<SqlToken> Enclosed(ReadOnlySpan<SqlToken> tokens)
    {
        int depth = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Symbol == '(') depth++;
            else if (tokens[i].Symbol == ')' && --depth == 0) return tokens[1..i];
        }

        return tokens[1..];
    }

    // A condition may nest; it is refused whatever it says.
    private static string WithoutCondition(string text, string sql, int offset, ReadOnlySpan<SqlToken> tokens)
    {
        int depth = 0;
        for (int i = 1; i < tokens.Length - 1; i++)
        {
            if (tokens[i].Symbol == '(') depth++;
            else if (tokens[i].Symbol == ')') depth--;
            else if (depth == 0 && tokens[i].Kind == SqlTokenKind.Keyword && tokens[i].Is(sql, "where"))
                return InnerStatement.Replace(text, tokens[i + 1].Start - offset, tokens[^1].End - offset, "1") ?? text;
        }

        return text;
    }

    private static string? NullIfEmpty(string name) => name.Length == 0 ? null : name;
}
