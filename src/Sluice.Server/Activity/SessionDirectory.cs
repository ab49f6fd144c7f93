using System.Collections.Concurrent;
using Sluice.Engine.Relations;

namespace Sluice.Server.Activity;

/// <summary>The sessions there are, and the relations that show them.</summary>
public sealed class SessionDirectory
{
    private readonly ConcurrentDictionary<int, SessionActivity> _sessions = new();

    public SessionDirectory() => Relations =
    [
        new SystemRelation(ActivityRelation.Name, ActivityRelation.Columns, caller => ActivityRelation.Rows(Snapshot(), UserOf(caller))),
        new SystemRelation(SslRelation.Name, SslRelation.Columns, caller => SslRelation.Rows(Snapshot(), UserOf(caller))),
    ];

    /// <summary>pg_stat_activity and pg_stat_ssl.</summary>
    public IReadOnlyList<SystemRelation> Relations { get; }

    internal void Add(SessionActivity session) => _sessions[session.Now.ProcessId] = session;

    internal void Remove(SessionActivity session) => _sessions.TryRemove(session.Now.ProcessId, out _);

    private List<ActivitySnapshot> Snapshot() => [.. _sessions.Values.Select(session => session.Now).OrderBy(session => session.ProcessId)];

    private string? UserOf(int processId) => _sessions.TryGetValue(processId, out var session) ? session.Now.User : null;
}
