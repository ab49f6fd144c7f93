using Sluice.Protocol.Output;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The types of a statement's parameters (protocol, ParameterDescription).</summary>
/// <param name="Types">At most 65,535: the count is read as unsigned.</param>
public readonly record struct ParameterDescription(IReadOnlyList<PgType> Types) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        var count = checked((ushort)Types.Count);
        output.Begin(BackendTypes.ParameterDescription);
        output.WriteInt16((short)count);
        for (var i = 0; i < Types.Count; i++)
            output.WriteInt32((int)Types[i].Oid);
        output.End();
    }
}
