using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Server.Sessions;

namespace Sluice.Server.Queries;

/// <summary>Query: one or more statements in one implicit transaction, results as text (protocol, "Simple Query").</summary>
internal sealed class QueryHandler(Session session)
{
    private readonly ResultWriter _results = new(session);

    public async ValueTask HandleAsync(QueryMessage message)
    {
        var cancellation = session.Running.Token;
        session.Activity.Run(message.Sql);
        session.Transaction.Enter();
        await session.Statements.RemoveAsync("");
        await session.Portals.RemoveAsync("");

        var statements = SqlText.Split(message.Sql);
        if (statements.Count == 0)
            new EmptyQueryResponse().Write(session.Client.Output.Buffer);
        if (statements.Count > 1)
            await StatementPlanner.CheckSyntaxAsync(session, message.Sql, statements, cancellation);
        foreach (var statement in statements)
        {
            session.Transaction.Enter(several: statements.Count > 1);
            session.Running.RestartClock(session.Settings.StatementTimeout, session.TransactionTimeLeft);
            await using var planned = await StatementPlanner.PlanAsync(session, message.Sql, statement, [], cancellation, runsNext: true);
            if (planned.ParameterTypes.Count > 0)
                throw PgError.Error(SqlStates.UndefinedParameter, "there is no parameter $1").ToException();
            var formats = new FormatCode[planned.Columns.Count];
            Array.Fill(formats, planned.QueryFormat);
            await using var portal = new Portal("", planned.Share(), [], formats);
            if (planned.MayRefuse)
                await portal.StartAsync(session.Settings.Output, alone: statements.Count == 1, cancellation);
            if (planned.ReturnsRows)
                _results.Describe(planned.Columns, portal.Formats);
            await _results.RunAsync(portal, maxRows: 0, alone: statements.Count == 1, cancellation);
        }

        await session.Transaction.LeaveAsync(cancellation);
        await session.ReadyAsync();
    }
}
