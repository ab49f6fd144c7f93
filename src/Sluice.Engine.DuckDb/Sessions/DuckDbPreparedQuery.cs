using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.Plans;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>A plan of one session, its own until it is disposed. One that has begun to run gives that result if it is opened before anything else is done in the session.</summary>
/// <param name="generation">See <see cref="KeptPlans"/>.</param>
internal sealed class DuckDbPreparedQuery(DuckDbSession session, QueryText text, BegunPlan begun, int generation) : IPreparedQuery
{
    private Plan _plan = begun.Plan;
    private int _generation = generation;
    private BegunPlan? _begun = begun.HasRun ? begun : null;
    private bool _failed;
    private bool _disposed;

    public IReadOnlyList<PgType> ParameterTypes => _plan.ParameterTypes;

    public IReadOnlyList<ResultColumn> Columns => _plan.Columns;

    public bool ReturnsRows => _plan.ReturnsRows;

    public async ValueTask<IResultCursor> OpenAsync(IReadOnlyList<ParameterValue> parameters, CancellationToken cancellationToken)
    {
        CheckCount(parameters);
        if (_begun is { } running && _generation == session.Generation)
        {
            _begun = null;
            _failed = running.Failure is not null;
            return running.Failure is { } failure ? throw failure : running.Cursor!;
        }

        var hadFailed = _failed;
        _failed = true;
        await RenewAsync(cancellationToken);
        var cursor = await session.OpenAsync(_plan, parameters, cancellationToken);
        _failed = hadFailed;
        return cursor;
    }

    public async ValueTask<QueryPlan> ExplainAsync(IReadOnlyList<ParameterValue> parameters, bool analyze, CancellationToken cancellationToken)
    {
        CheckCount(parameters);
        await RenewAsync(cancellationToken);
        return await session.ExplainAsync(_plan, parameters, analyze, cancellationToken);
    }

    /// <summary>Drops the result it has begun to give, of which nobody has seen a row: what is opened later is run then.</summary>
    public async ValueTask GiveUpBegunAsync()
    {
        if (_begun is { Cursor: { } cursor })
            await cursor.DisposeAsync();
        _begun = null;
    }

    public async ValueTask DisposeAsync()
    {
        await GiveUpBegunAsync();

        // A plan that could not be run is not given to the next statement.
        if (!_disposed)
            session.Return(text, _failed ? _plan with { Sources = null } : _plan, _generation);
        _disposed = true;
    }

    // Views, the search path, the time zone: what the plan was made from may have changed since.
    private async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        var now = session.Generation;
        if (_generation == now)
            return;
        var old = _plan;
        _plan = await session.PlanAgainAsync(text, old, cancellationToken);
        _generation = now;
        old.Prepared.Dispose();
    }

    private void CheckCount(IReadOnlyList<ParameterValue> parameters)
    {
        if (parameters.Count != _plan.ParameterTypes.Count)
        {
            throw PgError.Error(
                SqlStates.ProtocolViolation,
                $"bind message supplies {parameters.Count} parameters, but the prepared statement requires {_plan.ParameterTypes.Count}").ToException();
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
