using System.Buffers.Text;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Variable;

/// <summary>
/// int2vector and oidvector, whose text is their numbers with a blank between: in binary an array of one dimension that counts from 0,
/// also when it is empty (int2vectorsend).
/// </summary>
/// <param name="elementOid">The element's type.</param>
/// <param name="width">The element's bytes, 2 or 4.</param>
internal sealed class VectorBinaryEncoder(uint elementOid, int width) : ScratchEncoder
{
    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var bytes = vector.Bytes(row);
        var count = bytes.IsEmpty ? 0 : bytes.Count((byte)' ') + 1;
        output.WriteInt32(1);
        output.WriteInt32(0);
        output.WriteInt32((int)elementOid);
        output.WriteInt32(count);
        output.WriteInt32(0);
        for (var i = 0; i < count; i++)
        {
            if (!Utf8Parser.TryParse(bytes, out long number, out var read))
                throw new InvalidOperationException("a vector of numbers holds something else");
            bytes = bytes[Math.Min(read + 1, bytes.Length)..];
            output.WriteInt32(width);
            if (width == sizeof(short))
                output.WriteInt16((short)number);
            else
                output.WriteInt32(unchecked((int)number));
        }
    }
}
