using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>A SASL challenge (protocol, AuthenticationSASLContinue).</summary>
/// <param name="Data">The mechanism's own.</param>
public readonly record struct AuthenticationSaslContinue(ReadOnlyMemory<byte> Data) : IBackendMessage
{
    public void Write(MessageBuffer output) => AuthenticationCodes.Write(output, AuthenticationCodes.SaslContinue, Data.Span);
}
