using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Results;
using Sluice.Server.Sessions;

namespace Sluice.Server.Queries;

/// <summary>Execute: runs a portal, or goes on with one that was left halfway.</summary>
internal sealed class ExecuteHandler(Session session)
{
    private readonly ResultWriter _results = new(session);

    public async ValueTask HandleAsync(ExecuteMessage message)
    {
        session.Transaction.Enter();
        var portal = session.Portals.Get(message.Portal);
        StatementPlanner.RefuseInFailedTransaction(session, portal.Statement);
        await _results.RunAsync(portal, message.MaxRows, alone: false, session.Running.Token);
    }
}
