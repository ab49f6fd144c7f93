using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>BEGIN, COMMIT and ROLLBACK, with PostgreSQL's warnings where there is nothing to begin or end.</summary>
internal static class TransactionCommands
{
    public static void Begin(Session session, BeginCommand command)
    {
        if (!session.Transaction.OpenBlock(command.Modes))
            session.Notice(new PgError(Severity.Warning, SqlStates.ActiveSqlTransaction, "there is already a transaction in progress"));
    }

    /// <returns>The tag: ROLLBACK when the transaction had failed.</returns>
    public static async ValueTask<string> CommitAsync(Session session, CommitCommand command, CancellationToken cancellationToken)
    {
        CheckBlock(session, command.Tag, command.Chain);
        var modes = session.Settings.Modes;
        var committed = await session.Transaction.CommitAsync(cancellationToken);
        Chain(session, command.Chain, modes);
        return committed ? "COMMIT" : "ROLLBACK";
    }

    public static async ValueTask RollbackAsync(Session session, RollbackCommand command)
    {
        CheckBlock(session, command.Tag, command.Chain);
        var modes = session.Settings.Modes;
        await session.Transaction.RollbackAsync();
        Chain(session, command.Chain, modes);
    }

    /// <summary>AND CHAIN: the next transaction begins at once, with the modes of the last.</summary>
    private static void Chain(Session session, bool chain, TransactionModes modes)
    {
        session.Transaction.Enter();
        if (chain)
            session.Transaction.OpenBlock(modes);
    }

    private static void CheckBlock(Session session, string command, bool chain)
    {
        if (session.Transaction.InBlock)
            return;
        if (chain)
            throw PgError.Error(SqlStates.NoActiveSqlTransaction, $"{command} AND CHAIN can only be used in transaction blocks").ToException();
        session.Notice(new PgError(Severity.Warning, SqlStates.NoActiveSqlTransaction, "there is no transaction in progress"));
    }
}
