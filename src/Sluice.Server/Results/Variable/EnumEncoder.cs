using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Variable;

/// <summary>An enum as its label, which is encoded once and copied from then on.</summary>
internal sealed class EnumEncoder<T>(IReadOnlyList<string> labels) : ColumnEncoder
    where T : unmanaged, IBinaryInteger<T>
{
    // A field each, its length in front; the last is null.
    private readonly byte[][] _fields = [.. labels.Select(Encode), [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]];
    private readonly int[] _fieldOf = new int[SliceRows];

    public override void Write(int index, Span<int> cursors, Span<byte> output)
    {
        var lengths = Lengths.Slice(index, cursors.Length);
        for (var i = 0; i < cursors.Length; i++)
        {
            var length = sizeof(int) + Math.Max(lengths[i], 0);
            Words.Copy(_fields[_fieldOf[index + i]], length, output[cursors[i]..]);
            cursors[i] += length;
        }
    }

    protected override int Measure(ColumnVector vector, int first, Span<int> lengths)
    {
        var values = vector.Values<T>().Slice(first, lengths.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var field = vector.IsNull(first + i) ? _fields.Length - 1 : int.CreateTruncating(values[i]);
            _fieldOf[i] = field;
            lengths[i] = BinaryPrimitives.ReadInt32BigEndian(_fields[field]);
        }

        return lengths.Length;
    }

    private static byte[] Encode(string label)
    {
        var length = Encoding.UTF8.GetByteCount(label);
        var bytes = new byte[Words.RoundUp(sizeof(int) + length)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        Encoding.UTF8.GetBytes(label, bytes.AsSpan(sizeof(int)));
        return bytes;
    }
}
