using Sluice.Engine;
using Sluice.Engine.Plans;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;
using Sluice.Server.Commands;
using Sluice.Server.Sessions;
using Sluice.Sql.Statements;

namespace Sluice.Server.Queries;

/// <summary>A statement the engine has planned.</summary>
/// <param name="sql">Its text as the engine got it.</param>
internal sealed class EngineStatement(Session session, string sql, IPreparedQuery query, CommandTag tag) : PlannedStatement
{
    public CommandTag Tag => tag;

    public override IReadOnlyList<PgType> ParameterTypes => query.ParameterTypes;

    public override IReadOnlyList<ResultColumn> Columns => query.Columns;

    public override bool ReturnsRows => query.ReturnsRows;

    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        TransactionModeRules.CheckWriting(session.Settings.Modes, tag);
        session.Transaction.Query();
        if (query.IsConstant)
            return new Execution(await query.OpenAsync(parameters, cancellationToken), tag);
        if (!tag.IsReadOnly)
            await session.Portals.StartDeclaredAsync(session.Settings.Output, cancellationToken);
        await FollowSettingsAsync(cancellationToken);
        await session.Transaction.JoinEngineAsync(tag.IsReadOnly, alone, cancellationToken);
        return new Execution(await query.OpenAsync(parameters, cancellationToken), tag);
    }

    /// <summary>Tells how it would be run; with <paramref name="analyze"/> it is run too.</summary>
    public async ValueTask<QueryPlan> ExplainAsync(IReadOnlyList<ParameterValue> parameters, bool analyze, CancellationToken cancellationToken)
    {
        if (!query.IsConstant)
        {
            await FollowSettingsAsync(cancellationToken);
            return await query.ExplainAsync(parameters, analyze, cancellationToken);
        }

        var engine = await session.Engine.GetAsync(cancellationToken);
        await using var planned = await engine.PrepareAsync(new QueryText(sql, []), cancellationToken);
        return await planned.ExplainAsync(parameters, analyze, cancellationToken);
    }

    // SET may have come since it was planned.
    private async ValueTask FollowSettingsAsync(CancellationToken cancellationToken) => await session.Engine.GetAsync(cancellationToken);

    protected override ValueTask CloseAsync() => query.DisposeAsync();
}
