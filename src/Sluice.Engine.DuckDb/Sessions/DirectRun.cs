using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>
/// Runs a query of the lake without planning it before. DuckDB keeps no plan of what reads files, it plans it again to run it: a plan made
/// to learn the columns is made for nothing. Here the query is an argument of DuckDB's table function query, not known until it runs, and
/// its columns are read off the result.
/// </summary>
internal sealed class DirectRun(Planner planner, ErrorMapper errors, Func<bool> isStopped)
{
    private static readonly SentStatement Around = new("SELECT * FROM system.main.query($1)", PositionMap.None);

    /// <summary>The plan and its open result, both the caller's; null for a statement that has to be planned, if only to be told what is wrong with it.</summary>
    /// <param name="query">By <see cref="Planner.Direct"/>.</param>
    /// <exception cref="PgErrorException">What happened while it ran, up to its first rows.</exception>
    public (Plan Plan, ResultStream Stream)? TryOpen(DirectQuery query)
    {
        var prepared = planner.Prepare(Around);
        ResultStream? stream = null;
        try
        {
            using (var sql = NativeValue.From(query.Sent.Sql))
            {
                if (PreparedApi.BindValue(prepared, 1, sql) != DuckDbState.Success)
                    throw new InvalidOperationException("a query's text could not be bound");
            }

            var plan = new Plan(prepared, query.Sent, []) { Reading = planner.Reading, ReturnsRows = true, IsQuery = true };
            var lost = new LostError(planner, errors, plan, [], scales: null);
            stream = ResultStream.OpenIfPlanned(plan, errors, () => isStopped() ? null : lost.Find());
            if (stream is not null && planner.Tell(query.Translation, stream.Columns()) is { } columns)
                return (plan with { Columns = columns }, stream);
        }
        catch
        {
            stream?.Dispose();
            prepared.Dispose();
            throw;
        }

        stream?.Dispose();
        prepared.Dispose();
        return null;
    }
}
