using Sluice.Server.Configuration;

namespace Sluice.Server.Transport;

/// <summary>Counts connections and sessions. A connection too many is hung up on, a session too many is told 53300 instead.</summary>
internal sealed class Admission(ServerOptions options)
{
    private int _connections;
    private int _sessions;

    /// <summary>Open now.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Logged in now.</summary>
    public int Sessions => Volatile.Read(ref _sessions);

    /// <summary>Takes a place for a connection; false when even the waiting room is full.</summary>
    public bool TryEnter() => TryTake(ref _connections, options.MaxConnections + options.MaxPendingConnections);

    public void Leave() => Interlocked.Decrement(ref _connections);

    /// <summary>Takes a place for a session.</summary>
    public bool TryOpenSession() => TryTake(ref _sessions, options.MaxConnections);

    public void CloseSession() => Interlocked.Decrement(ref _sessions);

    private static bool TryTake(ref int count, int most)
    {
        if (Interlocked.Increment(ref count) <= most)
            return true;
        Interlocked.Decrement(ref count);
        return false;
    }
}
