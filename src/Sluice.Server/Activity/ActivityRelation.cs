using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Server.Transport;

namespace Sluice.Server.Activity;

/// <summary>pg_stat_activity with PostgreSQL 17's columns; what is not known is null. Of others' sessions a user sees that they are there.</summary>
internal static class ActivityRelation
{
    public const string Name = "pg_stat_activity";
    private const string Denied = "<insufficient privilege>";

    public static IReadOnlyList<SystemColumn> Columns { get; } =
    [
        Oid("datid"), NameColumn("datname"), new("pid", TypeKind.Int32), new("leader_pid", TypeKind.Int32),
        Oid("usesysid"), NameColumn("usename"), new("application_name", TypeKind.Text),
        new("client_addr", TypeKind.Text) { PgName = "inet" }, new("client_hostname", TypeKind.Text), new("client_port", TypeKind.Int32),
        new("backend_start", TypeKind.TimestampTz), new("xact_start", TypeKind.TimestampTz), new("query_start", TypeKind.TimestampTz),
        new("state_change", TypeKind.TimestampTz), new("wait_event_type", TypeKind.Text), new("wait_event", TypeKind.Text),
        new("state", TypeKind.Text), Xid("backend_xid"), Xid("backend_xmin"),
        new("query_id", TypeKind.Int64), new("query", TypeKind.Text), new("backend_type", TypeKind.Text),
    ];

    private static SystemColumn Oid(string name) => new(name, TypeKind.UInt32) { PgName = "oid" };

    private static SystemColumn Xid(string name) => new(name, TypeKind.UInt32) { PgName = "xid" };

    private static SystemColumn NameColumn(string name) => new(name, TypeKind.Text) { PgName = "name" };

    /// <param name="user">Who asks; null for nobody known.</param>
    public static IReadOnlyList<object?[]> Rows(IEnumerable<ActivitySnapshot> sessions, string? user) =>
        [.. sessions.Select(session => session.User == user ? Own(session) : Other(session))];

    private static object?[] Own(ActivitySnapshot session)
    {
        var waits = session.State != SessionState.Active;
        return
        [
            null, session.Database, session.ProcessId, null,
            null, session.User, session.ApplicationName,
            session.Remote is { } remote ? ClientAddress.Of(remote) : null, null, session.Remote?.Port,
            session.BackendStart, session.TransactionStart, session.QueryStart,
            session.StateChange, waits ? "Client" : null, waits ? "ClientRead" : null,
            session.State, null, null,
            null, session.Query, "client backend",
        ];
    }

    // As PostgreSQL does for who is neither superuser nor in pg_read_all_stats.
    private static object?[] Other(ActivitySnapshot session) =>
    [
        null, session.Database, session.ProcessId, null,
        null, session.User, session.ApplicationName,
        null, null, null,
        null, null, null,
        null, null, null,
        null, null, null,
        null, Denied, null,
    ];
}
