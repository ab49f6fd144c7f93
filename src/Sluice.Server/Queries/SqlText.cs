using Sluice.Engine.Caching;
using Sluice.Protocol.Errors;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Server.Queries;

/// <summary>The client's text, split into statements, once for all sessions that send it; what PostgreSQL's grammar refuses becomes a 42601.</summary>
internal static class SqlText
{
    // Scanning nested comments takes time that grows with the square of their number.
    private const int MostComments = 5000;

    // UTF-16 units; longer texts are rarely sent twice.
    private const int LongestKept = 4096;

    // What is kept beside a statement's text: tokens are not, trees of commands are.
    private const int Overhead = 600;

    private static readonly BoundedCache<string, IReadOnlyList<SqlStatement>> Known = new(4 << 20);

    public static IReadOnlyList<SqlStatement> Split(string sql)
    {
        if (sql.Length > LongestKept)
            return SplitAnew(sql);
        if (Known.TryFind(sql, out var known))
            return known;
        var statements = SplitAnew(sql);
        Known.Keep(sql, statements, (4 * sql.Length) + (Overhead * (1 + statements.Count)));
        return statements;
    }

    private static IReadOnlyList<SqlStatement> SplitAnew(string sql)
    {
        if (sql.AsSpan().Count("/*") > MostComments)
            throw PgError.Error(SqlStates.StatementTooComplex, $"a query can hold at most {MostComments} comments").ToException();
        try
        {
            return SqlSplitter.Split(sql);
        }
        catch (SqlSyntaxException wrong)
        {
            throw new PgErrorException(PgError.Error(SqlStates.SyntaxError, wrong.Message) with { Position = wrong.Position }, wrong);
        }
    }
}
