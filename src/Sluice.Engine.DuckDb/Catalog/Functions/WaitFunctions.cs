using System.Diagnostics;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>pg_sleep (manual, 9.9.5): DuckDB's own does not hear an interrupt.</summary>
internal static class WaitFunctions
{
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(10);

    public static IEnumerable<SystemFunction> All(SessionViews views) =>
    [
        new("pg_fn_sleep", [TypeKind.Float64], TypeKind.Text, (caller, values) =>
        {
            if (values[0] is not double seconds)
                return null;
            Wait(seconds, views.Find(caller));
            return "";
        }),
    ];

    private static void Wait(double seconds, SessionView? session)
    {
        var watch = Stopwatch.StartNew();
        session?.Rests();
        while (seconds - watch.Elapsed.TotalSeconds is > 0 and var rest)
        {
            if (session is null || session.IsStopped())
                throw ErrorMapper.Canceled();
            Thread.Sleep(rest < Piece.TotalSeconds ? TimeSpan.FromSeconds(rest) : Piece);
        }
    }
}
