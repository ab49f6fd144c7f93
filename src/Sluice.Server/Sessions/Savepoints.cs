using Sluice.Protocol.Errors;
using Sluice.Server.Queries;
using Sluice.Server.Settings;

namespace Sluice.Server.Sessions;

/// <summary>The savepoints of a block, the newest last. Names may repeat; the newest of a name counts.</summary>
internal sealed class Savepoints
{
    private readonly List<Savepoint> _all = [];

    public Savepoint? Newest => _all.Count == 0 ? null : _all[^1];

    public void Add(Savepoint savepoint) => _all.Add(savepoint);

    /// <summary>Forgets one and those set after it.</summary>
    public void Release(string name) => CutTo(IndexOf(name));

    /// <summary>Forgets those set after one; it stays.</summary>
    public Savepoint GoBackTo(string name)
    {
        var index = IndexOf(name);
        CutTo(index + 1);
        return _all[index];
    }

    /// <summary>The one a name stands for; 3B001 when there is none.</summary>
    public Savepoint Get(string name) => _all[IndexOf(name)];

    public void Clear() => _all.Clear();

    private void CutTo(int count) => _all.RemoveRange(count, _all.Count - count);

    private int IndexOf(string name)
    {
        var index = _all.FindLastIndex(savepoint => savepoint.Name == name);
        return index >= 0
            ? index
            : throw PgError.Error(SqlStates.InvalidSavepointSpecification, $"savepoint \"{name}\" does not exist").ToException();
    }
}

/// <summary>What a savepoint remembers of the moment it was set.</summary>
/// <param name="Writes">Statements that may have written, so far in the block.</param>
internal sealed record Savepoint(string Name, SettingsSnapshot Settings, IReadOnlyList<Portal> Portals, int Writes);
