using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>Execute's row limit was reached; the portal has more (protocol, PortalSuspended).</summary>
public readonly record struct PortalSuspended : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.PortalSuspended);
        output.End();
    }
}
