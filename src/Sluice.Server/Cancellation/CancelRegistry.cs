using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Observability;

namespace Sluice.Server.Cancellation;

/// <summary>Finds the session a CancelRequest means. No reply is ever given, and a wrong key is no failed login (protocol, "Canceling Requests in Progress").</summary>
internal sealed class CancelRegistry(ILogger<CancelRegistry> log)
{
    private readonly ConcurrentDictionary<int, (CancelKey Key, RunningStatement Statement)> _sessions = new();
    private int _lastProcessId = Random.Shared.Next(1000, 1_000_000);

    /// <summary>Gives a session its number and key; undone by <see cref="Unregister"/>.</summary>
    public CancelKey Register(RunningStatement statement, int protocolMinor)
    {
        while (true)
        {
            var key = CancelKey.Create(Interlocked.Increment(ref _lastProcessId) & int.MaxValue, protocolMinor);
            if (_sessions.TryAdd(key.ProcessId, (key, statement)))
                return key;
        }
    }

    public void Unregister(CancelKey key) => _sessions.TryRemove(key.ProcessId, out _);

    public void Cancel(CancelRequest request, string connectionId)
    {
        var found = _sessions.TryGetValue(request.ProcessId, out var session) && session.Key.Opens(request.SecretKey.Span);
        Log.CancelRequested(log, connectionId, found);
        if (found)
            session.Statement.Cancel(CancelReason.UserRequest);
    }
}
