using Sluice.Engine.Plans;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;

namespace Sluice.Engine;

/// <summary>A planned statement: it knows its parameters and columns before it runs, and may be run many times.</summary>
public interface IPreparedQuery : IAsyncDisposable
{
    IReadOnlyList<PgType> ParameterTypes { get; }

    /// <summary>Empty for a statement that returns no rows to the client.</summary>
    IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>Whether it returns rows; those of "SELECT FROM t" have no columns.</summary>
    bool ReturnsRows => Columns.Count > 0;

    /// <summary>Whether it answers the same always, without session or transaction of the engine.</summary>
    bool IsConstant => false;

    /// <summary>Runs it with one value a parameter. Rows come from the cursor; nothing is held whole.</summary>
    ValueTask<IResultCursor> OpenAsync(IReadOnlyList<ParameterValue> parameters, CancellationToken cancellationToken);

    /// <summary>Tells how it would be run with such values.</summary>
    /// <param name="analyze">It is run too, and what it changes is changed; its rows are dropped.</param>
    ValueTask<QueryPlan> ExplainAsync(IReadOnlyList<ParameterValue> parameters, bool analyze, CancellationToken cancellationToken);
}
