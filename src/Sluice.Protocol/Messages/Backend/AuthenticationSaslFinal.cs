using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The last word of a SASL exchange that succeeded; AuthenticationOk follows (protocol, AuthenticationSASLFinal).</summary>
/// <param name="Data">The mechanism's own.</param>
public readonly record struct AuthenticationSaslFinal(ReadOnlyMemory<byte> Data) : IBackendMessage
{
    public void Write(MessageBuffer output) => AuthenticationCodes.Write(output, AuthenticationCodes.SaslFinal, Data.Span);
}
