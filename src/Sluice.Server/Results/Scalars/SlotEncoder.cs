using System.Buffers.Binary;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Scalars;

/// <summary>Encodes values of bounded length into slots of one size each, a slice at a time.</summary>
internal sealed class SlotEncoder<T, TFormat>(TFormat format) : ColumnEncoder
    where T : unmanaged
    where TFormat : struct, ISlotFormat<T>
{
    private readonly int _stride = format.MaxLength + sizeof(int);
    private readonly TFormat _format = format;
    private byte[] _slots = [];

    public override void Prepare(ColumnVector vector, int first, int count)
    {
        if (_slots.Length < count * _stride)
            _slots = new byte[count * _stride];
        var values = vector.Values<T>().Slice(first, count);
        var validity = vector.Validity;
        var slots = _slots.AsSpan();
        for (var i = 0; i < values.Length; i++)
        {
            var slot = slots.Slice(i * _stride, _stride);
            var length = IsNull(validity, first + i) ? -1 : _format.Write(values[i], slot[sizeof(int)..]);
            BinaryPrimitives.WriteInt32BigEndian(slot, length);
        }
    }

    public override void Append(int index, MessageBuffer output)
    {
        var slot = _slots.AsSpan(index * _stride, _stride);
        var length = sizeof(int) + Math.Max(BinaryPrimitives.ReadInt32BigEndian(slot), 0);
        slot[..length].CopyTo(output.GetSpan(length));
        output.Advance(length);
    }

    private static bool IsNull(ReadOnlySpan<ulong> validity, int row) =>
        !validity.IsEmpty && (validity[row >> 6] & (1UL << (row & 63))) == 0;
}
