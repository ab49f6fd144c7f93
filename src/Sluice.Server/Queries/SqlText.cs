using Sluice.Protocol.Errors;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Server.Queries;

/// <summary>The client's text, split into statements; what PostgreSQL's grammar refuses becomes a 42601.</summary>
internal static class SqlText
{
    public static IReadOnlyList<SqlStatement> Split(string sql)
    {
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
