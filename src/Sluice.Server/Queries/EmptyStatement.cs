using Sluice.Engine.Values;

namespace Sluice.Server.Queries;

/// <summary>White space and comments; answered by EmptyQueryResponse.</summary>
internal sealed class EmptyStatement : PlannedStatement
{
    public override ValueTask<Execution> ExecuteAsync(IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Execution(null, null));
}
