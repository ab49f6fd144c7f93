using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>Asks for SASL (protocol, AuthenticationSASL).</summary>
/// <param name="Mechanisms">Best first.</param>
public readonly record struct AuthenticationSasl(IReadOnlyList<string> Mechanisms) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.Authentication);
        output.WriteInt32(AuthenticationCodes.Sasl);
        for (var i = 0; i < Mechanisms.Count; i++)
            output.WriteCString(Mechanisms[i]);
        output.WriteByte(0);
        output.End();
    }
}
