using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Sessions;

namespace Sluice.Server.Queries;

/// <summary>Sync: the end of a pipeline and of its implicit transaction.</summary>
internal sealed class SyncHandler(Session session)
{
    public async ValueTask HandleAsync(ReadOnlyMemory<byte> payload)
    {
        EmptyMessage.Decode(payload);
        await session.Transaction.LeaveAsync(session.Running.Token);
        await session.ReadyAsync();
    }
}
