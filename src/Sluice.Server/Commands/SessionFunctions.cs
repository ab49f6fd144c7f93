using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Server.Transport;

namespace Sluice.Server.Commands;

/// <summary>Functions of SQL that answer for the session which calls them (PostgreSQL manual, 9.26 and 9.27.1).</summary>
internal static class SessionFunctions
{
    /// <summary>Those whose names the engine uses begin with pg_fn_; macros of the catalog give them PostgreSQL's.</summary>
    /// <param name="find">The session with a process id; null when it is gone.</param>
    /// <param name="started">When the server began.</param>
    public static IReadOnlyList<SystemFunction> All(Func<int, Session?> find, DateTimeOffset started)
    {
        return
        [
            Of("pg_fn_current_setting", [TypeKind.Text], TypeKind.Text, (session, args) => Show(session, args[0], missingOk: false)),
            Of("pg_fn_current_setting", [TypeKind.Text, TypeKind.Bool], TypeKind.Text, (session, args) => Show(session, args[0], args[1] is true)),
            Of("pg_fn_set_config", [TypeKind.Text, TypeKind.Text, TypeKind.Bool], TypeKind.Text, (session, args) => Set(session, args)),
            Of("pg_fn_current_schema", [], TypeKind.Text, (session, _) => session.Settings.SearchPath.Current),
            Of("pg_fn_current_schemas", [TypeKind.Bool], TypeKind.Text, (session, args) =>
                args[0] is bool withImplicit ? $"{{{string.Join(',', session.Settings.SearchPath.All(withImplicit))}}}" : null),
            Of("pg_fn_client_encoding", [], TypeKind.Text, (session, _) => Show(session, "client_encoding", missingOk: false)),
            Of("inet_client_addr", [], TypeKind.Text, (session, _) =>
                session.Activity.Now.Remote is { } remote ? ClientAddress.Of(remote) : null),
            Of("inet_server_addr", [], TypeKind.Text, (session, _) => session.Client.Local is { } local ? ClientAddress.Of(local) : null),
            Of("inet_server_port", [], TypeKind.Int32, (session, _) => session.Client.Local?.Port),
            Of("pg_fn_statement_timestamp", [], TypeKind.TimestampTz, (session, _) => session.Activity.Now.QueryStart),
            Of("pg_fn_clock_timestamp", [], TypeKind.TimestampTz, (session, _) => session.Time.GetUtcNow()),
            Of("pg_postmaster_start_time", [], TypeKind.TimestampTz, (_, _) => started),
            Of("inet_client_port", [], TypeKind.Int32, (session, _) => session.Activity.Now.Remote?.Port),
        ];

        SystemFunction Of(string name, TypeKind[] parameters, TypeKind returns, Func<Session, IReadOnlyList<object?>, object?> body) =>
            new(name, parameters, returns, (pid, args) => find(pid) is { } session ? body(session, args) : null);
    }

    private static string? Show(Session session, object? name, bool missingOk)
    {
        if (name is not string text)
            return null;
        try
        {
            return SettingCommands.Value(session, text);
        }
        catch (PgErrorException missing) when (missingOk && missing.Error.SqlState == SqlStates.UndefinedObject)
        {
            return null;
        }
    }

    private static string Set(Session session, IReadOnlyList<object?> args)
    {
        if (args[0] is not string name)
            throw PgError.Error(SqlStates.NullValueNotAllowed, "SET requires parameter name").ToException();
        SettingCommands.Set(session, name, (string?)args[1], args[2] is true);
        return SettingCommands.Value(session, name);
    }
}
