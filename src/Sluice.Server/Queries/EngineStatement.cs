using Sluice.Engine;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;
using Sluice.Server.Commands;
using Sluice.Server.Sessions;
using Sluice.Sql.Statements;

namespace Sluice.Server.Queries;

/// <summary>A statement the engine has planned.</summary>
internal sealed class EngineStatement(Session session, IPreparedQuery query, CommandTag tag) : PlannedStatement
{
    public IPreparedQuery Query => query;

    public CommandTag Tag => tag;

    public override IReadOnlyList<PgType> ParameterTypes => query.ParameterTypes;

    public override IReadOnlyList<ResultColumn> Columns => query.Columns;

    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        TransactionModeRules.CheckWriting(session.Settings.Modes, tag);
        session.Transaction.Query();
        if (!tag.IsReadOnly)
            await session.Portals.StartDeclaredAsync(session.Settings.Output, cancellationToken);
        await session.Transaction.JoinEngineAsync(tag.IsReadOnly, alone, cancellationToken);
        return new Execution(await query.OpenAsync(parameters, cancellationToken), tag);
    }

    protected override ValueTask CloseAsync() => query.DisposeAsync();
}
