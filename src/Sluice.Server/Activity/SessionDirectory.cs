using System.Collections.Concurrent;
using Sluice.Engine.Relations;
using Sluice.Server.Commands.Cursors;
using Sluice.Server.Commands.Prepared;
using Sluice.Server.Commands;
using Sluice.Server.Sessions;
using Sluice.Server.Settings.Relation;

namespace Sluice.Server.Activity;

/// <summary>The sessions there are, and the relations that show them.</summary>
public sealed class SessionDirectory
{
    private readonly ConcurrentDictionary<int, SessionActivity> _sessions = new();
    private readonly ConcurrentDictionary<int, Session> _own = new();
    private readonly DateTimeOffset _started;
    private IReadOnlyList<SystemFunction>? _functions;

    /// <param name="time">Null for the system's.</param>
    public SessionDirectory(TimeProvider? time = null)
    {
        _started = (time ?? TimeProvider.System).GetUtcNow();
        Relations =
        [
            new SystemRelation(SettingsRelation.Name, SettingsRelation.Columns, caller => Own(caller, session => SettingsRelation.Rows(session.Settings))),
            new SystemRelation(PreparedRelation.Name, PreparedRelation.Columns, caller => Own(caller, session => PreparedRelation.Rows(session.Statements))),
            new SystemRelation(CursorRelation.Name, CursorRelation.Columns, caller => Own(caller, session => CursorRelation.Rows(session.Portals))),
            new SystemRelation(ActivityRelation.Name, ActivityRelation.Columns, caller => ActivityRelation.Rows(Snapshot(), UserOf(caller))),
            new SystemRelation(SslRelation.Name, SslRelation.Columns, caller => SslRelation.Rows(Snapshot(), UserOf(caller))),
        ];
    }

    /// <summary>pg_stat_activity and pg_stat_ssl tell of all sessions; pg_settings, pg_prepared_statements and pg_cursors of the caller's own.</summary>
    public IReadOnlyList<SystemRelation> Relations { get; }

    /// <summary>current_setting, set_config and others that answer for the caller's session.</summary>
    public IReadOnlyList<SystemFunction> Functions => _functions ??= [.. SessionFunctions.All(Find, _started), .. SignalFunctions.All(Find)];

    internal void Add(SessionActivity session) => _sessions[session.Now.ProcessId] = session;

    internal void Remove(SessionActivity session) => _sessions.TryRemove(session.Now.ProcessId, out _);

    /// <summary>Lets the caller's own session answer, until <see cref="Remove"/>.</summary>
    internal void Add(Session session)
    {
        Add(session.Activity);
        _own[session.Activity.Now.ProcessId] = session;
    }

    internal void Remove(Session session)
    {
        Remove(session.Activity);
        _own.TryRemove(session.Activity.Now.ProcessId, out _);
    }

    private Session? Find(int processId) => _own.GetValueOrDefault(processId);

    private IReadOnlyList<object?[]> Own(int caller, Func<Session, IReadOnlyList<object?[]>> rows) =>
        _own.TryGetValue(caller, out var session) ? rows(session) : [];

    private List<ActivitySnapshot> Snapshot() => [.. _sessions.Values.Select(session => session.Now).OrderBy(session => session.ProcessId)];

    private string? UserOf(int processId) => _sessions.TryGetValue(processId, out var session) ? session.Now.User : null;
}
