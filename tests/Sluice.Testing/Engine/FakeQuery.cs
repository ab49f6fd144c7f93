using Sluice.Engine;
using Sluice.Engine.Plans;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;

namespace Sluice.Testing.Engine;

/// <summary>A scripted statement, prepared.</summary>
internal sealed class FakeQuery(FakeEngine engine, FakeSession session, string sql, FakeStatement statement) : IPreparedQuery
{
    public IReadOnlyList<PgType> ParameterTypes => statement.ParameterTypes;

    public IReadOnlyList<ResultColumn> Columns => statement.Columns;

    public bool IsConstant => statement.IsConstant;

    public async ValueTask<IResultCursor> OpenAsync(IReadOnlyList<ParameterValue> parameters, CancellationToken cancellationToken)
    {
        using var call = session.Enter();
        engine.Calls.Enqueue($"run {sql}");
        if (parameters.Count != ParameterTypes.Count)
            throw new InvalidOperationException($"{parameters.Count} values for {ParameterTypes.Count} parameters");
        if (statement.Hangs == HangPoint.Open)
            await session.HangAsync(sql, cancellationToken);
        if (statement.OpenError is { } error)
            throw error.ToException();
        engine.CursorOpened();
        return new FakeCursor(engine, session, sql, statement, parameters);
    }

    public ValueTask<QueryPlan> ExplainAsync(IReadOnlyList<ParameterValue> parameters, bool analyze, CancellationToken cancellationToken)
    {
        using var call = session.Enter();
        engine.Calls.Enqueue($"explain {sql}");
        return ValueTask.FromResult(new QueryPlan(new PlanNode("Result", 1, [], []), analyze ? 0 : null));
    }

    public ValueTask DisposeAsync()
    {
        engine.Calls.Enqueue($"dispose query {sql}");
        return ValueTask.CompletedTask;
    }
}
