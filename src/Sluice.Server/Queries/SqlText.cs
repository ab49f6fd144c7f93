using Sluice.Protocol.Errors;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Server.Queries;

/// <summary>The client's text, split into statements; what PostgreSQL's grammar refuses becomes a 42601.</summary>
internal static class SqlText
{
    // Scanning nested comments takes time that grows with the square of their number.
    private const int MostComments = 5000;

    public static IReadOnlyList<SqlStatement> Split(string sql)
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
