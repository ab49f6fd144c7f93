using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>LOCK TABLE and SET CONSTRAINTS: what tools send before they read, where there is nothing to lock or to defer.</summary>
internal static class LockCommands
{
    /// <summary>The lock of a reader is granted for any table there is; nothing here could stand in its way.</summary>
    public static async ValueTask LockAsync(Session session, LockCommand command, CancellationToken cancellationToken)
    {
        if (!session.Transaction.InBlock)
            throw PgError.Error(SqlStates.NoActiveSqlTransaction, "LOCK TABLE can only be used in transaction blocks").ToException();
        var engine = await session.Engine.GetAsync(cancellationToken);
        foreach (var table in command.Tables)
        {
            await using var query = await engine.PrepareAsync(new QueryText($"SELECT * FROM {table}", []), cancellationToken);
            if (!command.IsShared)
                throw PgError.Error(SqlStates.InsufficientPrivilege, $"permission denied for table {table}").ToException();
        }
    }

    public static void SetConstraints(Session session, ConstraintsCommand command)
    {
        if (!session.Transaction.SpansStatements)
            session.Notice(new PgError(Severity.Warning, SqlStates.NoActiveSqlTransaction, "SET CONSTRAINTS can only be used in transaction blocks"));
        if (command.Name is not null)
            throw PgError.Error(SqlStates.UndefinedObject, $"constraint \"{command.Name}\" does not exist").ToException();
    }
}
