using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The statement or portal is forgotten, or never was (protocol, CloseComplete).</summary>
public readonly record struct CloseComplete : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.CloseComplete);
        output.End();
    }
}
