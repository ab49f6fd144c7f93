using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The query text held no statement; in place of CommandComplete (protocol, EmptyQueryResponse).</summary>
public readonly record struct EmptyQueryResponse : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.EmptyQueryResponse);
        output.End();
    }
}
