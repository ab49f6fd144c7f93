using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The end of COPY data (protocol, CopyDone).</summary>
public readonly record struct CopyDone : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.CopyDone);
        output.End();
    }
}
