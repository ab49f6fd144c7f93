using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>Two-phase commit (manual, PREPARE TRANSACTION) as it is where max_prepared_transactions is zero.</summary>
internal static class TwoPhaseCommands
{
    /// <returns>The tag of the transaction that was not prepared: outside a block there is none to prepare.</returns>
    public static async ValueTask<string> PrepareAsync(Session session)
    {
        if (!session.Transaction.InBlock)
        {
            session.Notice(new PgError(Severity.Warning, SqlStates.NoActiveSqlTransaction, "there is no transaction in progress"));
            return "ROLLBACK";
        }

        var failed = session.Transaction.Status == Protocol.Messages.Backend.TransactionStatus.Failed;
        await session.Transaction.RollbackAsync();
        session.Transaction.Enter();
        return failed ? "ROLLBACK" : throw (PgError.Error(SqlStates.ObjectNotInPrerequisiteState, "prepared transactions are disabled") with
        {
            Hint = "Commit the transaction: what is written here is one session's own.",
        }).ToException();
    }

    public static void Finish(Session session, FinishPreparedCommand command)
    {
        if (session.Transaction.SpansStatements)
            throw PgError.Error(SqlStates.ActiveSqlTransaction, $"{command.Tag} cannot run inside a transaction block").ToException();
        throw PgError.Error(SqlStates.UndefinedObject, $"prepared transaction with identifier \"{command.Identifier}\" does not exist").ToException();
    }
}
