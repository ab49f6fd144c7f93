using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>A setting clients are kept informed of (protocol, ParameterStatus).</summary>
public readonly record struct ParameterStatus(string Name, string Value) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.ParameterStatus);
        output.WriteCString(Name);
        output.WriteCString(Value);
        output.End();
    }
}
