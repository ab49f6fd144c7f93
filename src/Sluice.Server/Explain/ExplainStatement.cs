using Sluice.Engine;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Commands;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Server.Commands.Prepared;
using Sluice.Sql.Commands;
using Sluice.Sql.Commands.Explain;
using Sluice.Sql.Statements;

namespace Sluice.Server.Explain;

/// <summary>EXPLAIN: the statement behind it is planned as any other, and its plan becomes rows.</summary>
/// <param name="planningTime">Milliseconds that planning took.</param>
internal sealed class ExplainStatement(Session session, EngineStatement inner, ExplainOptions options, double planningTime) : PlannedStatement
{
    public override IReadOnlyList<PgType> ParameterTypes => Execute is null ? inner.ParameterTypes : [];

    /// <summary>EXPLAIN EXECUTE: the EXECUTE, and the text its places are in.</summary>
    private (string Sql, ExecuteCommand Command)? Execute { get; init; }

    public override IReadOnlyList<ResultColumn> Columns { get; } =
        [new ResultColumn("QUERY PLAN", new EngineType(options.Json ? TypeKind.Json : TypeKind.Text))];

    /// <param name="sql">All the client sent.</param>
    /// <param name="statement">The EXPLAIN in it.</param>
    public static async ValueTask<PlannedStatement> PlanAsync(
        Session session, string sql, SqlStatement statement, ExplainCommand explain, IReadOnlyList<uint> declaredTypes, CancellationToken cancellationToken)
    {
        var options = ReadOptions(sql, statement, explain);
        if (SqlText.Split(explain.Statement.Text) is [{ Command: ExecuteCommand execute }])
            return OfExecute(session, explain.Statement, execute, options);
        if (explain.Statement.Tag.Name.StartsWith("DECLARE", StringComparison.Ordinal))
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
        if (Execute is { } execute)
            parameters = await ExecuteStatement.ReadArgumentsAsync(session, execute.Sql, execute.Command, inner.ParameterTypes, cancellationToken);
        await session.Transaction.JoinEngineAsync(!options.Analyze || inner.Tag.IsReadOnly, alone, cancellationToken);
        var clock = session.Settings.Output.Clock;
        var started = clock.GetTimestamp();
        var plan = await inner.ExplainAsync(parameters, options.Analyze, cancellationToken);
        if (plan.ExecutionTime is 0)
            plan = plan with { ExecutionTime = clock.GetElapsedTime(started).TotalMilliseconds };
        IReadOnlyList<string> lines = options.Json ? [PlanJson.Write(plan, options, planningTime)] : PlanText.Write(plan, options, planningTime);
        return new Execution(new TextRows([.. lines.Select(line => new[] { line })], 1), new CommandTag("EXPLAIN"));
    }

    protected override ValueTask CloseAsync() => inner.DisposeAsync();

    // It is planned already, so that planning takes no time.
    private static ExplainStatement OfExecute(Session session, SqlStatement statement, ExecuteCommand execute, ExplainOptions options)
    {
        if (session.Statements.Get(execute.Name).Planned is not EngineStatement prepared)
            throw PgError.Error(SqlStates.FeatureNotSupported, "EXPLAIN EXECUTE is supported for queries and changes of data only").ToException();
        prepared.Share();
        return new ExplainStatement(session, prepared, options, 0) { Execute = (statement.Text, execute) };
    }

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
