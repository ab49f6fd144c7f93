using Sluice.Protocol.Errors;

namespace Sluice.Server.Queries;

/// <summary>The session's parsed statements, by name. The unnamed one is replaced by the next, named ones must be closed first.</summary>
internal sealed class PreparedStatements
{
    private readonly Dictionary<string, PreparedStatement> _byName = new(StringComparer.Ordinal);

    public void RefuseDuplicate(string name)
    {
        if (name.Length > 0 && _byName.ContainsKey(name))
            throw PgError.Error(SqlStates.DuplicatePreparedStatement, $"prepared statement \"{name}\" already exists").ToException();
    }

    public async ValueTask AddAsync(PreparedStatement statement)
    {
        await RemoveAsync(statement.Name);
        _byName.Add(statement.Name, statement);
    }

    public PreparedStatement Get(string name) => _byName.TryGetValue(name, out var statement)
        ? statement
        : throw PgError.Error(
            SqlStates.InvalidSqlStatementName,
            name.Length == 0 ? "unnamed prepared statement does not exist" : $"prepared statement \"{name}\" does not exist").ToException();

    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> RemoveAsync(string name)
    {
        if (!_byName.Remove(name, out var statement))
            return false;
        await statement.Planned.DisposeAsync();
        return true;
    }

    public async ValueTask ClearAsync()
    {
        while (_byName.Keys.FirstOrDefault() is { } name)
            await RemoveAsync(name);
    }
}
