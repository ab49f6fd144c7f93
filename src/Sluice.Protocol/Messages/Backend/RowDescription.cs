using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The columns of the rows that follow or would follow (protocol, RowDescription).</summary>
/// <param name="Fields">At most 32,767.</param>
public readonly record struct RowDescription(IReadOnlyList<RowField> Fields) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        var count = checked((short)Fields.Count);
        output.Begin(BackendTypes.RowDescription);
        output.WriteInt16(count);
        for (var i = 0; i < Fields.Count; i++)
            Write(output, Fields[i]);
        output.End();
    }

    private static void Write(MessageBuffer output, in RowField field)
    {
        output.WriteCString(field.Name);
        output.WriteInt32((int)field.TableOid);
        output.WriteInt16(field.ColumnNumber);
        output.WriteInt32((int)field.Type.Oid);
        output.WriteInt16(field.Type.Size);
        output.WriteInt32(field.Type.Modifier);
        output.WriteInt16((short)field.Format);
    }
}
