using Sluice.Protocol.Errors;

namespace Sluice.Server.Queries;

/// <summary>The session's portals, by name; none outlives its transaction.</summary>
internal sealed class Portals
{
    private readonly Dictionary<string, Portal> _byName = new(StringComparer.Ordinal);

    public async ValueTask AddAsync(Portal portal)
    {
        if (portal.Name.Length == 0)
            await RemoveAsync("");
        else if (_byName.ContainsKey(portal.Name))
            throw PgError.Error(SqlStates.DuplicateCursor, $"cursor \"{portal.Name}\" already exists").ToException();
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
        foreach (var portal in _byName.Values)
            await portal.DisposeAsync();
        _byName.Clear();
    }
}
