using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Server.Cancellation;
using Sluice.Server.Sessions;

namespace Sluice.Server.Activity;

/// <summary>
/// pg_cancel_backend and pg_terminate_backend (PostgreSQL manual, 9.28.2): a user may stop what runs in, or end, sessions of the same name.
/// </summary>
internal static class SignalFunctions
{
    /// <param name="find">The session with a process id; null when there is none.</param>
    public static IReadOnlyList<SystemFunction> All(Func<int, Session?> find)
    {
        return
        [
            Of("pg_cancel_backend", [TypeKind.Int32], session => session.Running.Cancel(CancelReason.UserRequest), "cancel query", "query is being canceled", "cancel this query"),
            Of("pg_terminate_backend", [TypeKind.Int32], session => session.Terminate(), "terminate process", "process is being terminated", "terminate this process"),
            // With a time to wait, in milliseconds: the session is told to end at once, and the answer does not wait for it.
            Of("pg_terminate_backend", [TypeKind.Int32, TypeKind.Int64], session => session.Terminate(), "terminate process", "process is being terminated", "terminate this process"),
        ];

        SystemFunction Of(string name, TypeKind[] parameters, Action<Session> send, string action, string whose, string may) =>
            new(name, parameters, TypeKind.Bool, (caller, args) => args.Contains(null) ? null : Send((int)args[0]!, find(caller), send, action, whose, may));

        object Send(int target, Session? caller, Action<Session> send, string action, string whose, string may)
        {
            // A process that is not there is no error, as in PostgreSQL.
            if (find(target) is not { } session)
                return false;
            if (session.Activity.Now.User != caller?.Activity.Now.User)
            {
                throw (PgError.Error(SqlStates.InsufficientPrivilege, $"permission denied to {action}") with
                {
                    Detail = $"Only roles with privileges of the role whose {whose} or with privileges of the \"pg_signal_backend\" role may {may}.",
                }).ToException();
            }

            send(session);
            return true;
        }
    }
}
