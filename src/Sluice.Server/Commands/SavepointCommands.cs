using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>SAVEPOINT, RELEASE and ROLLBACK TO, in a block only (docs/sessions.md says how far they reach).</summary>
internal static class SavepointCommands
{
    public static void Set(Session session, SavepointCommand command)
    {
        CheckBlock(session, "SAVEPOINT");
        session.Transaction.SetSavepoint(command.Name);
    }

    public static void Release(Session session, ReleaseCommand command)
    {
        CheckBlock(session, "RELEASE SAVEPOINT");
        session.Transaction.ReleaseSavepoint(command.Name);
    }

    public static ValueTask RollbackToAsync(Session session, RollbackToCommand command, CancellationToken cancellationToken)
    {
        CheckBlock(session, "ROLLBACK TO SAVEPOINT");
        return session.Transaction.RollbackToSavepointAsync(command.Name, cancellationToken);
    }

    private static void CheckBlock(Session session, string what)
    {
        if (!session.Transaction.InBlock)
            throw PgError.Error(SqlStates.NoActiveSqlTransaction, $"{what} can only be used in transaction blocks").ToException();
    }
}
