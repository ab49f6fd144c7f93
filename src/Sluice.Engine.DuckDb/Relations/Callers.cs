using System.Collections.Concurrent;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Relations;

/// <summary>Which session a connection of DuckDB's belongs to.</summary>
internal sealed class Callers
{
    private readonly ConcurrentDictionary<ulong, int> _processIds = new();

    /// <summary>What else is known of each session.</summary>
    public SessionViews Views { get; } = new();

    /// <summary>Remembers it until the result is disposed.</summary>
    public IDisposable Add(ConnectionHandle connection, int processId)
    {
        ContextApi.OfConnection(connection, out var context);
        var id = ContextApi.ConnectionId(context);
        ContextApi.Destroy(ref context);
        _processIds[id] = processId;
        return new Entry(this, id, processId);
    }

    /// <summary>The process id of the session that binds a table function; 0 for none of ours.</summary>
    public int Of(nint bind)
    {
        ContextApi.OfBind(bind, out var context);
        return OfContext(context);
    }

    /// <summary>The process id of the session that binds a scalar function; 0 for none of ours.</summary>
    public int OfScalar(nint bind)
    {
        ContextApi.OfScalarBind(bind, out var context);
        return OfContext(context);
    }

    private int OfContext(nint context)
    {
        var id = ContextApi.ConnectionId(context);
        ContextApi.Destroy(ref context);
        return _processIds.GetValueOrDefault(id);
    }

    private sealed class Entry(Callers callers, ulong id, int processId) : IDisposable
    {
        public void Dispose()
        {
            callers._processIds.TryRemove(id, out _);
            callers.Views.Remove(processId);
        }
    }
}
