using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Commands;
using Sluice.Server.Sessions;
using Sluice.Sql.Statements;

namespace Sluice.Server.Queries;

/// <summary>Decides who runs a statement: the session itself (SET, BEGIN …) or the engine.</summary>
internal static class StatementPlanner
{
    /// <param name="sql">All the client sent; positions in errors count from its start.</param>
    /// <param name="declaredTypes">Parameter type OIDs of Parse; 0 or missing where the client left it to us.</param>
    public static async ValueTask<PlannedStatement> PlanAsync(
        Session session, string sql, SqlStatement statement, IReadOnlyList<uint> declaredTypes, CancellationToken cancellationToken)
    {
        var command = statement.Command is { } parsed ? new CommandStatement(session, parsed) : null;
        RefuseInFailedTransaction(session, command);
        if (command is not null)
            return command;
        var engine = await session.Engine.GetAsync(cancellationToken);
        try
        {
            var query = await engine.PrepareAsync(new QueryText(statement.Text, declaredTypes), cancellationToken);
            return new EngineStatement(session, query, statement.Tag);
        }
        catch (PgErrorException inStatement) when (inStatement.Error.Position > 0)
        {
            throw new PgErrorException(inStatement.Error with { Position = statement.PositionIn(sql, inStatement.Error.Position) }, inStatement);
        }
    }

    public static void RefuseInFailedTransaction(Session session, PlannedStatement? statement)
    {
        if (session.Transaction.Status == TransactionStatus.Failed && statement is not { EndsTransaction: true })
        {
            throw PgError.Error(
                SqlStates.InFailedSqlTransaction,
                "current transaction is aborted, commands ignored until end of transaction block").ToException();
        }
    }
}
