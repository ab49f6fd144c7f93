using Sluice.Protocol.Errors;

namespace Sluice.Server.Queries;

/// <summary>
/// The session's prepared statements, by name, be they the protocol's or SQL's. The unnamed one is replaced by the next, named ones must
/// be closed first.
/// </summary>
internal sealed class PreparedStatements
{
    /// <summary>Named ones a session may keep: each holds a plan in the engine's memory.</summary>
    public const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, PreparedStatement> _byName = new(StringComparer.Ordinal);

    /// <summary>42P05 for a name in use; 53400 when there is no room for another.</summary>
    public void RefuseDuplicate(string name)
    {
        if (name.Length > 0 && _byName.Count >= Most && !_byName.ContainsKey(name))
        {
            throw (PgError.Error(SqlStates.ConfigurationLimitExceeded, $"too many prepared statements: a session may keep {Most}") with
            {
                Hint = "Close those no longer needed, or run DEALLOCATE ALL.",
            }).ToException();
        }

        if (name.Length > 0 && _byName.ContainsKey(name))
            throw PgError.Error(SqlStates.DuplicatePreparedStatement, $"prepared statement \"{name}\" already exists").ToException();
    }

    public async ValueTask AddAsync(PreparedStatement statement)
    {
        await RemoveAsync(statement.Name);
        lock (_lock)
            _byName.Add(statement.Name, statement);
    }

    public PreparedStatement Get(string name) => Find(name)
        ?? throw PgError.Error(
            SqlStates.InvalidSqlStatementName,
            name.Length == 0 ? "unnamed prepared statement does not exist" : $"prepared statement \"{name}\" does not exist").ToException();

    public PreparedStatement? Find(string name) => _byName.GetValueOrDefault(name);

    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> RemoveAsync(string name)
    {
        PreparedStatement? statement;
        lock (_lock)
        {
            if (!_byName.Remove(name, out statement))
                return false;
        }

        await statement.Planned.DisposeAsync();
        return true;
    }

    public async ValueTask ClearAsync()
    {
        foreach (var statement in Snapshot())
            await RemoveAsync(statement.Name);
    }

    /// <summary>As they are now; for any thread.</summary>
    public IReadOnlyList<PreparedStatement> Snapshot()
    {
        lock (_lock)
            return [.. _byName.Values];
    }
}
