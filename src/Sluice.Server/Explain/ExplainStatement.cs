using Sluice.Engine;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Commands;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands.Explain;
using Sluice.Sql.Statements;

namespace Sluice.Server.Explain;

/// <summary>EXPLAIN: the statement behind it is planned as any other, and its plan becomes rows.</summary>
/// <param name="planningTime">Milliseconds that planning took.</param>
internal sealed class ExplainStatement(Session session, EngineStatement inner, ExplainOptions options, double planningTime) : PlannedStatement
{
    public override IReadOnlyList<PgType> ParameterTypes => inner.ParameterTypes;

    public override IReadOnlyList<ResultColumn> Columns { get; } =
        [new ResultColumn("QUERY PLAN", new EngineType(options.Json ? TypeKind.Json : TypeKind.Text))];

    /// <param name="sql">All the client sent.</param>
    /// <param name="statement">The EXPLAIN in it.</param>
    public static async ValueTask<PlannedStatement> PlanAsync(
        Session session, string sql, SqlStatement statement, ExplainCommand explain, IReadOnlyList<uint> declaredTypes, CancellationToken cancellationToken)
    {
        var options = ReadOptions(sql, statement, explain);
        if (explain.Statement.Tag.Name.StartsWith("EXECUTE", StringComparison.Ordinal) || explain.Statement.Tag.Name.StartsWith("DECLARE", StringComparison.Ordinal))
        {
            throw (PgError.Error(SqlStates.FeatureNotSupported, $"EXPLAIN {explain.Statement.Tag.Name} is not supported") with
            {
                Hint = "Explain the statement itself.",
            }).ToException();
        }

        var clock = session.Settings.Output.Clock;
        var started = clock.GetTimestamp();
        var planned = await StatementPlanner.PlanAsync(session, sql, explain.Statement, declaredTypes, cancellationToken);
        return new ExplainStatement(session, (EngineStatement)planned, options, clock.GetElapsedTime(started).TotalMilliseconds);
    }

    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        await session.Transaction.JoinEngineAsync(!options.Analyze || inner.Tag.IsReadOnly, alone, cancellationToken);
        var clock = session.Settings.Output.Clock;
        var started = clock.GetTimestamp();
        var plan = await inner.Query.ExplainAsync(parameters, options.Analyze, cancellationToken);
        if (plan.ExecutionTime is 0)
            plan = plan with { ExecutionTime = clock.GetElapsedTime(started).TotalMilliseconds };
        IReadOnlyList<string> lines = options.Json ? [PlanJson.Write(plan, options, planningTime)] : PlanText.Write(plan, options, planningTime);
        return new Execution(new TextRows([.. lines.Select(line => new[] { line })], 1), new CommandTag("EXPLAIN"));
    }

    protected override ValueTask CloseAsync() => inner.DisposeAsync();

    private static ExplainOptions ReadOptions(string sql, SqlStatement statement, ExplainCommand explain)
    {
        try
        {
            return ExplainOptionsReader.Read(explain.Options);
        }
        catch (PgErrorException wrong) when (wrong.Error.Position > 0)
        {
            throw new PgErrorException(wrong.Error with { Position = statement.PositionIn(sql, wrong.Error.Position) }, wrong);
        }
    }
}
