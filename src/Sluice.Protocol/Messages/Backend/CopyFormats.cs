using Sluice.Protocol.Output;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The body CopyInResponse and CopyOutResponse share.</summary>
internal static class CopyFormats
{
    public static void Write(MessageBuffer output, byte type, FormatCode overall, IReadOnlyList<FormatCode> columns)
    {
        var count = checked((short)columns.Count);
        output.Begin(type);
        output.WriteByte((byte)overall);
        output.WriteInt16(count);
        for (var i = 0; i < columns.Count; i++)
            output.WriteInt16((short)columns[i]);
        output.End();
    }
}
