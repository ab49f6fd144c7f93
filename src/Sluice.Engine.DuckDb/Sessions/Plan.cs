using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Dialect.Flattening;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.DuckDb.Reuse;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>A prepared statement and all that is known of it before it runs.</summary>
/// <param name="Columns">Empty when it returns no rows to the client.</param>
internal sealed record Plan(PreparedHandle Prepared, SentStatement Sent, IReadOnlyList<ResultColumn> Columns)
{
    /// <summary>How it reads tables with nested columns.</summary>
    public FlatReading? Reading { get; init; }

    /// <summary>Whether it returns rows, which may have no columns.</summary>
    public bool ReturnsRows { get; init; } = Columns.Count > 0;

    /// <summary>Whether running it again changes nothing.</summary>
    public bool IsQuery { get; init; }

    /// <summary>What it was made from; null for a plan that must not be used for another statement of its text.</summary>
    public PlanSources? Sources { get; init; }

    /// <summary>Whether it is of literals alone.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether it is over as soon as it runs: it reads nothing.</summary>
    public bool IsShort { get; init; }

    /// <summary>Whether it creates, changes or drops temporary objects.</summary>
    public bool ChangesObjects { get; init; }

    /// <summary>Whether it may change what other plans were made from: anything but reading and writing rows.</summary>
    public bool OutdatesPlans { get; init; }

    /// <summary>What the statement may find done already; null for most.</summary>
    public SkippedObject? Skipped { get; init; }

    /// <summary>What is made once the table is there.</summary>
    public IReadOnlyList<OwnedSequence> Sequences { get; init; } = [];

    public IReadOnlyList<PgType> ParameterTypes { get; init; } = [];

    /// <summary>Plans the same statement for numeric values that need other scales; the columns may differ.</summary>
    public Func<Dictionary<int, byte>, Plan>? Rescale { get; init; }

    /// <summary>DuckDB's parameter k + 1 is the client's parameter Bound[k], from 1.</summary>
    public IReadOnlyList<int> Bound { get; init; } = [];

    /// <summary>
    /// The same statement, planned by what it is made from now. DuckDB itself looks whether tables have changed, but neither whether a view, the
    /// search path or the time zone have. On an engine thread.
    /// </summary>
    /// <exception cref="PgErrorException">0A000: its columns have changed, and the client was told the old ones.</exception>
    public Plan PlanAgain(QueryText text, Planner planner)
    {
        var again = planner.Plan(text);
        try
        {
            // The client was told these types of parameters as well.
            if (!again.ParameterTypes.SequenceEqual(ParameterTypes))
            {
                again.Prepared.Dispose();
                again = planner.Plan(text with { ParameterTypes = [.. ParameterTypes.Select(type => type.Oid)] });
            }

            if (again.Columns.Select(column => column.Name).SequenceEqual(Columns.Select(column => column.Name))
                && again.Columns.Select(column => column.Type).SequenceEqual(Columns.Select(column => column.Type), EngineTypes.Comparer))
            {
                return again with { Sources = null };
            }

            throw PgError.Error(SqlStates.FeatureNotSupported, "cached plan must not change result type").ToException();
        }
        catch
        {
            again.Prepared.Dispose();
            throw;
        }
    }
}
