using Sluice.Sql.Native;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Commands.Explain;

/// <summary>Reads EXPLAIN; the statement behind it is cut out, its options are read by PostgreSQL's grammar.</summary>
internal static class ExplainCommandReader
{
    /// <param name="text">The statement.</param>
    /// <param name="sql">What the tokens' offsets refer to.</param>
    /// <param name="tokens">From EXPLAIN on.</param>
    /// <returns>Null for what PostgreSQL cannot explain and the engine may: it judges then.</returns>
    /// <exception cref="SqlSyntaxException">The options are not as PostgreSQL's grammar wants them; the position is in the text.</exception>
    public static ExplainCommand? Read(string text, string sql, ReadOnlySpan<SqlToken> tokens)
    {
        int offset = tokens[0].Start;
        var words = new WordCursor(sql, tokens[1..]);
        ReadOnlySpan<SqlToken> rest = InnerStatement.WithoutComments(words.Rest);
        if (!rest.IsEmpty && rest[0].Symbol == '(' && !InnerStatement.IsQuery(sql, rest))
        {
            words.SkipParentheses();
        }
        else
        {
            words.TryTakeAny("ANALYZE", "ANALYSE");
            words.TryTakeAny("VERBOSE");
        }

        rest = InnerStatement.WithoutComments(words.Rest);
        string? flat = null;
        if (InnerStatement.IsQuery(sql, rest, "create", "declare", "refresh", "execute"))
            flat = InnerStatement.Replace(text, rest[0].Start - offset, rest[^1].End - offset, "SELECT");
        PgQuery.Node parsed = PgParser.ParseFlat(flat ?? text).Stmts[0].Stmt;
        if (parsed.NodeCase != PgQuery.Node.NodeOneofCase.ExplainStmt || rest.IsEmpty) return null;
        return new ExplainCommand(InnerStatement.Cut(sql, rest, offset), UtilityOptionReader.Read(flat ?? text, parsed.ExplainStmt.Options));
    }
}
