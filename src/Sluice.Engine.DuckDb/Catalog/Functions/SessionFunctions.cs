using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>Who asks. Functions of one answer a session, so that a connection need not be told it before its first statement.</summary>
internal static class SessionFunctions
{
    public static IEnumerable<SystemFunction> All(SessionViews views) =>
    [
        new("pg_fn_session_user", [], TypeKind.Text, (caller, _) => views.Find(caller)?.User) { IsStable = true },
        new("pg_fn_backend_pid", [], TypeKind.Int32, (caller, _) => caller) { IsStable = true },
    ];
}
