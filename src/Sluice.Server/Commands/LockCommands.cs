using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>LOCK TABLE and SET CONSTRAINTS: what tools send before they read, where there is nothing to lock or to defer.</summary>
internal static class LockCommands
{
    /// <summary>
    /// Any lock is granted on any table there is: no other session can write to the lake or see what is temporary, so what the lock
    /// promises holds without it.
    /// </summary>
    public static async ValueTask LockAsync(Session session, LockCommand command, CancellationToken cancellationToken)
    {
        if (!session.Transaction.InBlock)
            throw PgError.Error(SqlStates.NoActiveSqlTransaction, "LOCK TABLE can only be used in transaction blocks").ToException();
        var engine = await session.Engine.GetAsync(cancellationToken);
        foreach (var table in command.Tables)
            await (await engine.PrepareAsync(new QueryText($"SELECT * FROM {table}", []), cancellationToken)).DisposeAsync();
    }

    public static void SetConstraints(Session session, ConstraintsCommand command)
    {
        if (!session.Transaction.SpansStatements)
            session.Notice(new PgError(Severity.Warning, SqlStates.NoActiveSqlTransaction, "SET CONSTRAINTS can only be used in transaction blocks"));
        if (command.Name is not null)
            throw PgError.Error(SqlStates.UndefinedObject, $"constraint \"{command.Name}\" does not exist").ToException();
    }
}
