using Sluice.Protocol.Errors;

namespace Sluice.Server.Queries;

/// <summary>The session's portals, by name; none outlives its transaction.</summary>
internal sealed class Portals
{
    private readonly Dictionary<string, Portal> _byName = new(StringComparer.Ordinal);

    /// <summary>The unnamed portal is replaced; named ones must be closed first.</summary>
    public void RefuseDuplicate(string name)
    {
        if (name.Length > 0 && _byName.ContainsKey(name))
            throw PgError.Error(SqlStates.DuplicateCursor, $"cursor \"{name}\" already exists").ToException();
    }

    public async ValueTask AddAsync(Portal portal)
    {
        await RemoveAsync(portal.Name);
        _byName.Add(portal.Name, portal);
    }

    public Portal Get(string name) => _byName.TryGetValue(name, out var portal)
        ? portal
        : throw PgError.Error(SqlStates.InvalidCursorName, $"portal \"{name}\" does not exist").ToException();

    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> RemoveAsync(string name)
    {
        if (!_byName.Remove(name, out var portal))
            return false;
        await portal.DisposeAsync();
        return true;
    }

    public async ValueTask ClearAsync()
    {
        while (_byName.Keys.FirstOrDefault() is { } name)
            await RemoveAsync(name);
    }
}
