using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>VACUUM, ANALYZE, GRANT, REVOKE and DROP DATABASE: what is named must be there, and then there is nothing to do or nothing permitted.</summary>
internal static class TableCommands
{
    /// <summary>The engine keeps its own statistics and space; the lake's tables are another's, which PostgreSQL answers with a warning.</summary>
    public static async ValueTask VacuumAsync(Session session, VacuumCommand command, CancellationToken cancellationToken)
    {
        var verb = command.Tag.ToLowerInvariant();
        if (command.Tag == "VACUUM" && session.Transaction.SpansStatements)
            throw PgError.Error(SqlStates.ActiveSqlTransaction, "VACUUM cannot run inside a transaction block").ToException();
        foreach (var table in command.Tables)
        {
            await CheckAsync(session, table, cancellationToken);
            if (!await IsTemporaryAsync(session, table, cancellationToken))
                session.Notice(new PgError(Severity.Warning, SqlStates.Warning, $"permission denied to {verb} \"{table.Name}\", skipping it"));
        }
    }

    /// <summary>Tables have an owner, and it is not the client: what may be read is the operator's to say.</summary>
    public static async ValueTask GrantAsync(Session session, GrantCommand command, CancellationToken cancellationToken)
    {
        foreach (var table in command.Tables)
            await CheckAsync(session, table, cancellationToken);
        throw (PgError.Error(SqlStates.InsufficientPrivilege, $"permission denied for table {command.Tables[0].Name}") with
        {
            Hint = "What users may read is set at the server, by its operator.",
        }).ToException();
    }

    public static void DropDatabase(Session session, DropDatabaseCommand command)
    {
        if (session.Transaction.SpansStatements)
            throw PgError.Error(SqlStates.ActiveSqlTransaction, "DROP DATABASE cannot run inside a transaction block").ToException();
        if (command.Name == session.Activity.Now.Database)
            throw PgError.Error(SqlStates.InsufficientPrivilege, $"must be owner of database {command.Name}").ToException();
        var missing = $"database \"{command.Name}\" does not exist";
        if (!command.MissingOk)
            throw PgError.Error(SqlStates.InvalidCatalogName, missing).ToException();
        session.Notice(new PgError(Severity.Notice, SqlStates.SuccessfulCompletion, missing + ", skipping"));
    }

    private static async ValueTask CheckAsync(Session session, NamedTable table, CancellationToken cancellationToken)
    {
        await using var query = await PrepareAsync(session, $"SELECT * FROM {table.Written}", cancellationToken);
        foreach (var column in table.Columns)
        {
            if (!query.Columns.Any(found => found.Name == column))
                throw PgError.Error(SqlStates.UndefinedColumn, $"column \"{column}\" of relation \"{table.Name}\" does not exist").ToException();
        }
    }

    private static async ValueTask<bool> IsTemporaryAsync(Session session, NamedTable table, CancellationToken cancellationToken)
    {
        var name = table.Written.Replace("'", "''", StringComparison.Ordinal);
        await using var query = await PrepareAsync(
            session, $"SELECT relpersistence FROM pg_catalog.pg_class WHERE oid = '{name}'::regclass AND relpersistence = 't'", cancellationToken);
        await using var cursor = await query.OpenAsync([], cancellationToken);
        using var batch = await cursor.NextAsync(1, cancellationToken);
        return batch is not null;
    }

    private static async ValueTask<IPreparedQuery> PrepareAsync(Session session, string sql, CancellationToken cancellationToken) =>
        await (await session.Engine.GetAsync(cancellationToken)).PrepareAsync(new QueryText(sql, []), cancellationToken);
}
