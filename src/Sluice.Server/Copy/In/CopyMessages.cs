using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Connections;
using Sluice.Server.Sessions;

namespace Sluice.Server.Copy.In;

/// <summary>The client's messages while it sends COPY data.</summary>
internal sealed class CopyMessages(Session session, CopyContext context)
{
    /// <summary>The next piece of data, valid until the next call; null when the client is done.</summary>
    /// <exception cref="PgErrorException">57014: the client gave up. 08P01: it sent something else.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await session.Client.Input.ReadMessageAsync(cancellationToken) is not { } frame)
                throw new ClientGoneException(null);
            switch (frame.Type)
            {
                case FrontendTypes.CopyData:
                    return frame.Payload;
                case FrontendTypes.CopyDone:
                    EmptyMessage.Decode(frame.Payload);
                    return null;
                case FrontendTypes.CopyFail:
                    var reason = CopyFail.Decode(frame.Payload).Message;
                    throw context.Locate(PgError.Error(SqlStates.QueryCanceled, $"COPY from stdin failed: {reason}").ToException());
                case FrontendTypes.Flush or FrontendTypes.Sync:
                    // Libraries send them without noticing that what they ran was COPY.
                    EmptyMessage.Decode(frame.Payload);
                    break;
                default:
                    throw LoseSynchronization(frame.Type);
            }
        }
    }

    // As PostgreSQL: an error, and then the end, because nobody knows what belongs to what any more.
    private PgErrorException LoseSynchronization(byte type)
    {
        var error = PgError.Error(SqlStates.ProtocolViolation, $"unexpected message type 0x{type:X2} during COPY from stdin");
        new ErrorResponse(context.Locate(error.ToException()).Error).Write(session.Client.Output.Buffer);
        return PgError.Fatal(SqlStates.ProtocolViolation, "terminating connection because protocol synchronization was lost").ToException();
    }
}
