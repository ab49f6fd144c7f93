using Sluice.Engine;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;

namespace Sluice.Server.Queries;

/// <summary>A statement ready to run: what it takes and returns is known, nothing has happened yet.</summary>
internal abstract class PlannedStatement : IAsyncDisposable
{
    public virtual IReadOnlyList<PgType> ParameterTypes => [];

    /// <summary>Empty for a statement that returns no rows.</summary>
    public virtual IReadOnlyList<ResultColumn> Columns => [];

    /// <summary>Whether it may run in a failed transaction: only what ends one.</summary>
    public virtual bool EndsTransaction => false;

    /// <param name="parameters">One a parameter.</param>
    /// <param name="alone">It is the only statement of its implicit transaction.</param>
    public abstract ValueTask<Execution> ExecuteAsync(IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
