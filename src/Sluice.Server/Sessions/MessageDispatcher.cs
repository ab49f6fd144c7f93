using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Queries;

namespace Sluice.Server.Sessions;

/// <summary>One message, one handler (protocol, "Message Flow").</summary>
internal sealed class MessageDispatcher(Session session)
{
    private readonly QueryHandler _query = new(session);
    private readonly ParseHandler _parse = new(session);
    private readonly BindHandler _bind = new(session);
    private readonly DescribeHandler _describe = new(session);
    private readonly ExecuteHandler _execute = new(session);
    private readonly CloseHandler _close = new(session);
    private readonly SyncHandler _sync = new(session);

    public ValueTask DispatchAsync(Frame frame) => frame.Type switch
    {
        FrontendTypes.Query => _query.HandleAsync(QueryMessage.Decode(frame.Payload)),
        FrontendTypes.Parse => _parse.HandleAsync(ParseMessage.Decode(frame.Payload)),
        FrontendTypes.Bind => _bind.HandleAsync(BindMessage.Decode(frame.Payload)),
        FrontendTypes.Describe => _describe.HandleAsync(DescribeMessage.Decode(frame.Payload)),
        FrontendTypes.Execute => _execute.HandleAsync(ExecuteMessage.Decode(frame.Payload)),
        FrontendTypes.Close => _close.HandleAsync(CloseMessage.Decode(frame.Payload)),
        FrontendTypes.Flush => FlushAsync(frame.Payload),
        FrontendTypes.Sync => _sync.HandleAsync(frame.Payload),

        // A COPY that failed may have left these on the way; PostgreSQL passes over them too.
        FrontendTypes.CopyData or FrontendTypes.CopyDone or FrontendTypes.CopyFail => ValueTask.CompletedTask,
        FrontendTypes.FunctionCall => throw (PgError.Error(SqlStates.FeatureNotSupported, "the function call protocol is not supported") with
        {
            Hint = "Call the function in a SELECT.",
        }).ToException(),
        _ => throw PgError.Fatal(SqlStates.ProtocolViolation, $"invalid frontend message type {frame.Type}").ToException(),
    };

    private ValueTask FlushAsync(ReadOnlyMemory<byte> payload)
    {
        EmptyMessage.Decode(payload);
        return session.Client.Output.FlushAsync(CancellationToken.None);
    }
}
