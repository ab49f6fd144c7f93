using System.Collections.Concurrent;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Relations;

/// <summary>Which session a connection of DuckDB's belongs to.</summary>
internal sealed class Callers
{
    private readonly ConcurrentDictionary<ulong, int> _processIds = new();

    /// <summary>Remembers it until the result is disposed.</summary>
    public IDisposable Add(ConnectionHandle connection, int processId)
    {
        ContextApi.OfConnection(connection, out var context);
        var id = ContextApi.ConnectionId(context);
        ContextApi.Destroy(ref context);
        _processIds[id] = processId;
        return new Entry(_processIds, id);
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

    private sealed class Entry(ConcurrentDictionary<ulong, int> processIds, ulong id) : IDisposable
    {
        public void Dispose() => processIds.TryRemove(id, out _);
    }
}
