using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;

namespace Sluice.Server.Cancellation;

/// <summary>pg_cancel_backend and pg_terminate_backend (PostgreSQL manual, 9.27.2): users may stop sessions of their own name.</summary>
internal static class SignalFunctions
{
    /// <param name="find">The session with a process id; null when there is none.</param>
    public static IReadOnlyList<SystemFunction> All(Func<int, Session?> find) =>
    [
        new("pg_cancel_backend", [TypeKind.Int32], TypeKind.Bool, (caller, args) =>
            args[0] is int pid
                ? Signal(find(caller), find(pid), "cancel query", "canceled", "cancel this query", session => session.Running.Cancel(CancelReason.UserRequest))
                : (object?)null),
        new("pg_terminate_backend", [TypeKind.Int32], TypeKind.Bool, (caller, args) => args[0] is int pid ? Terminate(find(caller), find(pid)) : (object?)null),
        // How long to wait for its end: it is told at once, and not waited for.
        new("pg_terminate_backend", [TypeKind.Int32, TypeKind.Int64], TypeKind.Bool, (caller, args) =>
            args is not [int pid, long timeout] ? (object?)null
            : timeout < 0 ? throw PgError.Error(SqlStates.NumericValueOutOfRange, "\"timeout\" must not be negative").ToException()
            : Terminate(find(caller), find(pid))),
    ];

    private static bool Terminate(Session? caller, Session? target) =>
        Signal(caller, target, "terminate process", "terminated", "terminate this process", session => session.Terminate());

    private static bool Signal(Session? caller, Session? target, string action, string done, string purpose, Action<Session> send)
    {
        // PostgreSQL warns of a process that is none of its own, and answers false.
        if (target is null)
            return false;
        if (caller is null || caller.Activity.Now.User != target.Activity.Now.User)
        {
            throw (PgError.Error(SqlStates.InsufficientPrivilege, $"permission denied to {action}") with
            {
                Detail = $"Only roles with privileges of the role whose {(action == "cancel query" ? "query" : "process")} is being {done} or with privileges of the \"pg_signal_backend\" role may {purpose}.",
            }).ToException();
        }

        send(target);
        return true;
    }
}
