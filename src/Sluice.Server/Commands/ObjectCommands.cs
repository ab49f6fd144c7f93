using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>DISCARD, DEALLOCATE and CLOSE: what a session forgets on request, a connection pool's for instance.</summary>
internal static class ObjectCommands
{
    public static async ValueTask DiscardAsync(Session session, DiscardTarget target, CancellationToken cancellationToken)
    {
        if (target == DiscardTarget.All)
        {
            if (session.Transaction.SpansStatements)
                throw PgError.Error(SqlStates.ActiveSqlTransaction, "DISCARD ALL cannot run inside a transaction block").ToException();
            await session.Portals.ClearAsync();
            await session.Statements.ClearAsync();
            session.Settings.Reset(new ResetCommand(null));
        }

        if (target is DiscardTarget.All or DiscardTarget.Temp)
            await session.Engine.DiscardTemporaryAsync(cancellationToken);
    }

    public static async ValueTask DeallocateAsync(Session session, string? name)
    {
        if (name is null)
            await session.Statements.ClearAsync();
        else if (!await session.Statements.RemoveAsync(name))
            throw PgError.Error(SqlStates.InvalidSqlStatementName, $"prepared statement \"{name}\" does not exist").ToException();
    }

    public static async ValueTask CloseAsync(Session session, string? name)
    {
        if (name is null)
            await session.Portals.ClearAsync();
        else if (!await session.Portals.RemoveAsync(name))
            throw PgError.Error(SqlStates.InvalidCursorName, $"cursor \"{name}\" does not exist").ToException();
    }
}
