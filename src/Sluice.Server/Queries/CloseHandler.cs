using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Sessions;

namespace Sluice.Server.Queries;

/// <summary>Close: forgets a statement or a portal. Closing what does not exist is no error.</summary>
internal sealed class CloseHandler(Session session)
{
    public async ValueTask HandleAsync(CloseMessage message)
    {
        session.Transaction.Enter();
        if (message.Kind == TargetKind.Portal)
            await session.Portals.RemoveAsync(message.Name);
        else
            await session.Statements.RemoveAsync(message.Name);
        new CloseComplete().Write(session.Client.Output.Buffer);
    }
}
