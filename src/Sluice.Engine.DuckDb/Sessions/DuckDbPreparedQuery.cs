using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.Plans;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>A plan of one session.</summary>
internal sealed class DuckDbPreparedQuery(DuckDbSession session, Plan plan) : IPreparedQuery
{
    public IReadOnlyList<PgType> ParameterTypes => plan.ParameterTypes;

    public IReadOnlyList<ResultColumn> Columns => plan.Columns;

    public bool ReturnsRows => plan.ReturnsRows;

    public ValueTask<IResultCursor> OpenAsync(IReadOnlyList<ParameterValue> parameters, CancellationToken cancellationToken)
    {
        CheckCount(parameters);
        return session.OpenAsync(plan, parameters, cancellationToken);
    }

    public ValueTask<QueryPlan> ExplainAsync(IReadOnlyList<ParameterValue> parameters, bool analyze, CancellationToken cancellationToken)
    {
        CheckCount(parameters);
        return session.ExplainAsync(plan, parameters, analyze, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        plan.Prepared.Dispose();
        return ValueTask.CompletedTask;
    }

    private void CheckCount(IReadOnlyList<ParameterValue> parameters)
    {
        if (parameters.Count != plan.ParameterTypes.Count)
        {
            throw PgError.Error(
                SqlStates.ProtocolViolation,
                $"bind message supplies {parameters.Count} parameters, but the prepared statement requires {plan.ParameterTypes.Count}").ToException();
        }
    }

    /// <summary>Gives DuckDB the values, on an engine thread.</summary>
    public static void Bind(PreparedHandle prepared, IReadOnlyList<int> bound, IReadOnlyList<ParameterValue> parameters, Dictionary<int, byte>? scales)
    {
        for (var i = 0; i < bound.Count; i++)
        {
            var scale = scales is not null && scales.TryGetValue(bound[i], out var other) ? other : Parameters.ParameterTypes.NumericScale;
            using var value = NativeValue.From(parameters[bound[i] - 1].Value, scale);
            if (value.IsInvalid || PreparedApi.BindValue(prepared, (ulong)i + 1, value) != DuckDbState.Success)
                throw new InvalidOperationException($"parameter {bound[i]} could not be bound");
        }
    }
}
