using Sluice.Server.Commands.Cursors;
using Sluice.Server.Commands.Prepared;
using Sluice.Server.Copy;
using Sluice.Server.Explain;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;
using Sluice.Sql.Commands.Copy;
using Sluice.Sql.Commands.Explain;
using Sluice.Sql.Statements;

namespace Sluice.Server.Commands;

/// <summary>Finds who runs a statement about the session.</summary>
internal static class CommandPlanner
{
    /// <summary>Whether it may run in a failed transaction: only what ends one, or goes back to before it failed.</summary>
    public static bool EndsTransaction(SessionCommand command) => command is CommitCommand or RollbackCommand or RollbackToCommand or PrepareTransactionCommand;

    /// <param name="sql">All the client sent; positions in errors count from its start.</param>
    /// <param name="statement">Holds a command.</param>
    /// <param name="declaredTypes">Parameter type OIDs of Parse.</param>
    public static async ValueTask<PlannedStatement> PlanAsync(
        Session session, string sql, SqlStatement statement, IReadOnlyList<uint> declaredTypes, CancellationToken cancellationToken) =>
        statement.Command! switch
        {
            PrepareCommand prepare => new PrepareStatement(session, sql, prepare),
            ExecuteCommand execute => new ExecuteStatement(session, sql, execute),
            DeclareCommand declare => await DeclareStatement.PlanAsync(session, sql, declare, declaredTypes, cancellationToken),
            FetchCommand fetch => new FetchStatement(session, fetch),
            CopyCommand copy => new CopyStatement(session, sql, statement, copy),
            ExplainCommand explain => await ExplainStatement.PlanAsync(session, sql, statement, explain, declaredTypes, cancellationToken),
            var command => new CommandStatement(session, command),
        };
}
