using System.Buffers.Binary;
using Sluice.Engine.Columns;

namespace Sluice.Server.Results.Variable;

/// <summary>A column without a type, all nulls.</summary>
internal sealed class NullEncoder : ColumnEncoder
{
    public override void Write(int index, Span<int> cursors, Span<byte> output)
    {
        for (var i = 0; i < cursors.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(output[cursors[i]..], -1);
            cursors[i] += sizeof(int);
        }
    }

    protected override int Measure(ColumnVector vector, int first, Span<int> lengths)
    {
        lengths.Fill(-1);
        return lengths.Length;
    }
}
