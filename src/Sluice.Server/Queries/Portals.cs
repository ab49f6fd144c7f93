using Sluice.Protocol.Errors;
using Sluice.Server.Results;

namespace Sluice.Server.Queries;

/// <summary>The session's portals, by name; none outlives its transaction, save cursors WITH HOLD.</summary>
internal sealed class Portals
{
    /// <summary>Named ones a session may have open: each may hold rows in memory.</summary>
    public const int Most = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Portal> _byName = new(StringComparer.Ordinal);
    private readonly List<Portal> _byAge = [];

    /// <summary>
    /// The unnamed portal is replaced; named ones must be closed first: 42P03 for a name in use, 53400 when there is no room for another.
    /// </summary>
    public void RefuseDuplicate(string name)
    {
        if (name.Length > 0 && _byName.Count >= Most && !_byName.ContainsKey(name))
        {
            throw (PgError.Error(SqlStates.ConfigurationLimitExceeded, $"too many open cursors: a session may have {Most}") with
            {
                Hint = "Close those no longer needed, or end the transaction.",
            }).ToException();
        }

        if (name.Length > 0 && _byName.ContainsKey(name))
            throw PgError.Error(SqlStates.DuplicateCursor, $"cursor \"{name}\" already exists").ToException();
    }

    public async ValueTask AddAsync(Portal portal)
    {
        await RemoveAsync(portal.Name);
        lock (_lock)
        {
            _byName.Add(portal.Name, portal);
            _byAge.Add(portal);
        }
    }

    public Portal Get(string name) =>
        Find(name) ?? throw PgError.Error(SqlStates.InvalidCursorName, $"portal \"{name}\" does not exist").ToException();

    public Portal? Find(string name) => _byName.GetValueOrDefault(name);

    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> RemoveAsync(string name)
    {
        Portal? portal;
        lock (_lock)
        {
            if (!_byName.Remove(name, out portal))
                return false;
            _byAge.Remove(portal);
        }

        await portal.DisposeAsync();
        return true;
    }

    public ValueTask ClearAsync() => RemoveAsync(static (_, _) => true, 0);

    /// <summary>A transaction ends: what it opened is closed, save what it commits WITH HOLD.</summary>
    public ValueTask EndTransactionAsync(bool commit) => _byAge.Count == 0 ? ValueTask.CompletedTask : EndAsync(commit);

    private async ValueTask EndAsync(bool commit)
    {
        await RemoveAsync(static (portal, commit) => !portal.IsHeld && !(commit && portal.Facts.IsHoldable), commit);
        foreach (var portal in _byAge)
            portal.IsHeld = true;
    }

    /// <summary>Closes those opened since a <see cref="Snapshot"/>.</summary>
    public ValueTask RemoveNewerAsync(IReadOnlyList<Portal> snapshot) => RemoveAsync(static (portal, kept) => !kept.Contains(portal), snapshot);

    /// <summary>Takes cursors WITH HOLD out of the engine's transaction, which is about to be committed.</summary>
    public async ValueTask HoldAsync(OutputSettings settings, CancellationToken cancellationToken)
    {
        foreach (var portal in Snapshot().Where(portal => portal is { IsHeld: false, IsFinished: false, Facts.IsHoldable: true }))
        {
            var execution = portal.Execution ?? await portal.StartAsync(settings, alone: false, cancellationToken);
            if (execution.Cursor is { } cursor)
                await cursor.HoldAsync(cancellationToken);
        }
    }

    /// <summary>Starts what was declared and not yet fetched from: a cursor does not see what is written after it was declared.</summary>
    public async ValueTask StartDeclaredAsync(OutputSettings settings, CancellationToken cancellationToken)
    {
        foreach (var portal in Snapshot().Where(portal => portal is { Execution: null, Facts.IsDeclared: true }))
            await portal.StartAsync(settings, alone: false, cancellationToken);
    }

    /// <summary>As they are now, the oldest first; for any thread.</summary>
    public IReadOnlyList<Portal> Snapshot()
    {
        lock (_lock)
            return [.. _byAge];
    }

    /// <summary>Closes, the oldest first, those of which it is true.</summary>
    private async ValueTask RemoveAsync<TState>(Func<Portal, TState, bool> which, TState state)
    {
        for (var i = 0; i < _byAge.Count;)
        {
            if (which(_byAge[i], state))
                await RemoveAsync(_byAge[i].Name);
            else
                i++;
        }
    }
}
