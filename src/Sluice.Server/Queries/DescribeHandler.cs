using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Server.Sessions;

namespace Sluice.Server.Queries;

/// <summary>Describe: what a statement takes and returns, or what a portal will return. Nothing runs.</summary>
internal sealed class DescribeHandler(Session session)
{
    private readonly ResultWriter _results = new(session);

    public ValueTask HandleAsync(DescribeMessage message)
    {
        session.Transaction.Enter();
        if (message.Kind == TargetKind.Portal)
        {
            var portal = session.Portals.Get(message.Name);
            Describe(portal.Statement, portal.Formats);
            return ValueTask.CompletedTask;
        }

        var statement = session.Statements.Get(message.Name).Planned;
        RefuseRowsInFailedTransaction(statement);
        new ParameterDescription(statement.ParameterTypes).Write(session.Client.Output.Buffer);
        Describe(statement, new FormatCode[statement.Columns.Count]);
        return ValueTask.CompletedTask;
    }

    private void Describe(PlannedStatement statement, IReadOnlyList<FormatCode> formats)
    {
        RefuseRowsInFailedTransaction(statement);
        if (statement.ReturnsRows)
            _results.Describe(statement.Columns, formats);
        else
            new NoData().Write(session.Client.Output.Buffer);
    }

    private void RefuseRowsInFailedTransaction(PlannedStatement statement)
    {
        if (statement.ReturnsRows)
            StatementPlanner.RefuseInFailedTransaction(session, statement);
    }
}
