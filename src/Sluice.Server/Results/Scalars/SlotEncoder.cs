using System.Buffers.Binary;
using Sluice.Engine.Columns;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Scalars;

/// <summary>Encodes values of bounded length into slots of one size each, a slice at a time, and copies them from there in words of eight bytes.</summary>
internal sealed class SlotEncoder<T, TFormat>(TFormat format) : ColumnEncoder
    where T : unmanaged
    where TFormat : struct, ISlotFormat<T>
{
    private readonly int _stride = Words.RoundUp(sizeof(int) + format.MaxLength);
    private readonly TFormat _format = format;
    private byte[] _slots = [];

    public override void Write(int index, Span<int> cursors, Span<byte> output)
    {
        var lengths = Lengths.Slice(index, cursors.Length);
        for (var i = 0; i < cursors.Length; i++)
        {
            var slot = _slots.AsSpan((index + i) * _stride, _stride);
            var length = sizeof(int) + Math.Max(lengths[i], 0);
            Words.Copy(slot, length, output[cursors[i]..]);
            cursors[i] += length;
        }
    }

    protected override int Measure(ColumnVector vector, int first, Span<int> lengths)
    {
        if (_slots.Length < lengths.Length * _stride)
            _slots = new byte[lengths.Length * _stride];
        var format = _format;
        var values = vector.Values<T>().Slice(first, lengths.Length);
        var isWhole = Validity.IsWhole(vector, first, lengths.Length);
        for (var i = 0; i < lengths.Length; i++)
        {
            var slot = _slots.AsSpan(i * _stride, _stride);
            lengths[i] = isWhole || !vector.IsNull(first + i) ? format.Write(values[i], slot[sizeof(int)..]) : -1;
            BinaryPrimitives.WriteInt32BigEndian(slot, lengths[i]);
        }

        return lengths.Length;
    }
}
