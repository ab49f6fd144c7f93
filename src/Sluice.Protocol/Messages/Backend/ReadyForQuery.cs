using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The server waits for the next query (protocol, ReadyForQuery).</summary>
public readonly record struct ReadyForQuery(TransactionStatus Status) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.ReadyForQuery);
        output.WriteByte((byte)Status);
        output.End();
    }
}
