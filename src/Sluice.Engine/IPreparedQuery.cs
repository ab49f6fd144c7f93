using Sluice.Engine.Values;
using Sluice.Protocol.Types;

namespace Sluice.Engine;

/// <summary>A planned statement: it knows its parameters and columns before it runs, and may be run many times.</summary>
public interface IPreparedQuery : IAsyncDisposable
{
    IReadOnlyList<PgType> ParameterTypes { get; }

    /// <summary>Empty for a statement that returns no rows to the client.</summary>
    IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>Runs it with one value a parameter. Rows come from the cursor; nothing is held whole.</summary>
    ValueTask<IResultCursor> OpenAsync(IReadOnlyList<ParameterValue> parameters, CancellationToken cancellationToken);
}
