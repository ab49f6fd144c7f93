using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The portal is made (protocol, BindComplete).</summary>
public readonly record struct BindComplete : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.BindComplete);
        output.End();
    }
}
