using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The client is who it says (protocol, AuthenticationOk).</summary>
public readonly record struct AuthenticationOk : IBackendMessage
{
    public void Write(MessageBuffer output) => AuthenticationCodes.Write(output, AuthenticationCodes.Ok, default);
}
