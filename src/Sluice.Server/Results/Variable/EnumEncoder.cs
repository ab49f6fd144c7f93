using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Variable;

/// <summary>An enum as its label, which is encoded once and copied from then on.</summary>
internal sealed class EnumEncoder<T>(IReadOnlyList<string> labels) : ColumnEncoder
    where T : unmanaged, IBinaryInteger<T>
{
    private static readonly byte[] Null = [0xFF, 0xFF, 0xFF, 0xFF];

    private readonly byte[][] _labels = [.. labels.Select(Encode)];
    private readonly byte[][] _slice = new byte[SliceRows][];

    public override void Prepare(ColumnVector vector, int first, int count)
    {
        var values = vector.Values<T>().Slice(first, count);
        for (var i = 0; i < values.Length; i++)
            _slice[i] = vector.IsNull(first + i) ? Null : _labels[int.CreateTruncating(values[i])];
    }

    public override void Append(int index, MessageBuffer output) => output.WriteBytes(_slice[index]);

    private static byte[] Encode(string label)
    {
        var bytes = new byte[sizeof(int) + Encoding.UTF8.GetByteCount(label)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length - sizeof(int));
        Encoding.UTF8.GetBytes(label, bytes.AsSpan(sizeof(int)));
        return bytes;
    }
}
