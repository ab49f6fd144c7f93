using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The statement is prepared (protocol, ParseComplete).</summary>
public readonly record struct ParseComplete : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.ParseComplete);
        output.End();
    }
}
