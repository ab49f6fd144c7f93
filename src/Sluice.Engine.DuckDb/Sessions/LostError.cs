using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>
/// Finds the error a streamed result has lost, by running the query again under EXPLAIN ANALYZE, which keeps no rows and reports
/// truly. On the thread, and in the engine call, that met the loss. Where the session can see a sequence it is not run again, since it
/// may call nextval anywhere, in a view or a macro too; nothing else that a query may call leaves a mark. The error then stays unknown.
/// </summary>
internal sealed class LostError(
    Planner planner,
    ErrorMapper errors,
    Plan plan,
    IReadOnlyList<ParameterValue> parameters,
    Dictionary<int, byte>? scales)
{
    public PgErrorException Find()
    {
        if (!plan.IsQuery)
            return Unknown();
        try
        {
            if (SeesSequences())
                return Unknown();
            using var prepared = planner.Prepare(plan.Sent.Behind("EXPLAIN ANALYZE "));
            DuckDbPreparedQuery.Bind(prepared, plan.Bound, parameters, scales);
            using var again = ResultStream.Open(new Plan(prepared, plan.Sent.Behind("EXPLAIN ANALYZE "), []), errors, Unknown);
            again.ReadCount();
            return Unknown();
        }
        catch (PgErrorException e) when (e.Error.SqlState != SqlStates.InFailedSqlTransaction)
        {
            return e;
        }
        catch (PgErrorException)
        {
            return Unknown();
        }
    }

    private bool SeesSequences()
    {
        var sent = new SentStatement("SELECT 1 FROM duckdb_sequences() LIMIT 1", PositionMap.None);
        using var prepared = planner.Prepare(sent);
        using var stream = ResultStream.Open(new Plan(prepared, sent, []), errors, () => null);
        using var chunk = stream.Fetch();
        return chunk is not null;
    }

    private PgErrorException Unknown() => errors.Map("Lost Error: a streamed result lost its error", PositionMap.None);
}
