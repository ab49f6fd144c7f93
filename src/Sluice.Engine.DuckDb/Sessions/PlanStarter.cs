using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.DuckDb.Threads;
using Sluice.Engine.Values;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>Runs plans of one session up to their first rows, and keeps what the session knows up with what they change. On an engine thread.</summary>
internal sealed class PlanStarter(
    DuckDbSession session, ConnectionHandle connection, EngineThreads threads, ErrorMapper errors, Planner planner, SessionCatalog catalog, SessionNames names)
{
    private readonly OwnedSequences _sequences = new(connection, errors);
    private readonly DirectRun _direct = new(planner, errors, () => session.Interrupter.IsAsked);

    /// <summary>Runs a plan up to its first rows.</summary>
    public DuckDbCursor Start(Plan plan, IReadOnlyList<ParameterValue> parameters)
    {
        if (NumericScales.Needed(plan.Bound, parameters) is not { } scales)
            return Start(plan, parameters, scales: null);
        var rescaled = plan.Rescale!(scales);
        using (rescaled.Prepared)
        {
            // The client was told the columns of the other plan.
            if (!rescaled.Columns.Select(column => column.Type).SequenceEqual(plan.Columns.Select(column => column.Type), EngineTypes.Comparer))
                throw NumericScales.TooLong();
            return Start(rescaled, parameters, scales);
        }
    }

    /// <summary>The same for a query that is planned by running it; null for one that has to be planned before.</summary>
    public BegunPlan? TryBegin(DirectQuery query)
    {
        if (_direct.TryOpen(query) is not { } open)
            return null;
        try
        {
            return new BegunPlan(open.Plan, Rows(open.Plan, open.Stream));
        }
        catch
        {
            open.Plan.Prepared.Dispose();
            throw;
        }
    }

    private DuckDbCursor Start(Plan plan, IReadOnlyList<ParameterValue> parameters, Dictionary<int, byte>? scales)
    {
        DuckDbPreparedQuery.Bind(plan.Prepared, plan.Bound, parameters, scales);
        if (plan.ChangesObjects)
            names.Outdate();
        var notice = plan.Skipped?.Notice(connection, errors);
        var lost = new LostError(planner, errors, plan, parameters, scales);
        var stream = ResultStream.Open(plan, errors, () => session.Interrupter.IsAsked ? null : lost.Find());
        if (plan.ReturnsRows)
            return Rows(plan, stream);
        using (stream)
        {
            var cursor = new DuckDbCursor(session, stream.ReadCount()) { Notices = notice is null ? [] : [notice] };
            var type = PreparedApi.StatementType(plan.Prepared);
            if (notice is null)
                _sequences.Make(plan.Sequences);
            if (type == StatementType.Drop)
                _sequences.DropOrphans();
            catalog.After(type, plan.Sent.Sql);
            return cursor;
        }
    }

    private DuckDbCursor Rows(Plan plan, ResultStream stream)
    {
        try
        {
            return new DuckDbCursor(session, plan.Columns, stream, new ChunkPump(stream, stream.Fetch(), session.Interrupter, threads));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
