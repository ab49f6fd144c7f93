using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;
using Sluice.Engine.Columns;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Scalars;

/// <summary>numeric of at most 64 bits as numeric_send writes it, from two words made when it was measured.</summary>
/// <param name="scale">Digits after the point, up to 18.</param>
internal sealed class DecimalBinaryEncoder<T>(int scale) : ColumnEncoder
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>A head no value has, of one with more groups than a word holds.</summary>
    private const ulong TooLarge = ulong.MaxValue;

    private readonly NumericBinary<T> _any = new(scale);
    private readonly GroupVectors _vectors = new(scale);
    private readonly int _fractionGroups = (scale + 3) / 4;
    private readonly ulong _align = NumericBinary<T>.Alignment(scale);
    private readonly ulong _mostInWord = GroupWord.Limit / NumericBinary<T>.Alignment(scale);
    private ulong[] _sent = [];
    private ulong[] _heads = [];
    private ColumnVector? _vector;
    private int _first;

    public override void Write(int index, Span<int> cursors, Span<byte> output)
    {
        var sent = _sent.AsSpan(index, cursors.Length);
        var heads = _heads.AsSpan(index, cursors.Length);
        var lengths = Lengths.Slice(index, cursors.Length);
        for (var i = 0; i < cursors.Length; i++)
        {
            var length = lengths[i];
            var cursor = cursors[i];
            var target = output.Slice(cursor, Room);
            BinaryPrimitives.WriteInt32BigEndian(target, length);
            cursors[i] = cursor + sizeof(int) + Math.Max(length, 0);
            if (length < 0)
                continue;
            if (heads[i] != TooLarge)
                GroupWord.Write(sent[i], heads[i], length, target[sizeof(int)..]);
            else
                _any.Write(_vector!.Values<T>()[_first + index + i], target[sizeof(int)..]);
        }
    }

    protected override int Measure(ColumnVector vector, int first, Span<int> lengths)
    {
        (_vector, _first) = (vector, first);
        if (_sent.Length < lengths.Length)
            (_sent, _heads) = (new ulong[lengths.Length], new ulong[lengths.Length]);
        var values = vector.Values<T>().Slice(first, lengths.Length);
        var i = 0;
        for (; DigitVectors.IsSupported && i <= values.Length - DigitVectors.Count; i += DigitVectors.Count)
        {
            var magnitudes = DigitVectors.Magnitudes(values[i..], out var minus);
            if (!Vector512.LessThanAll(magnitudes, Vector512.Create(Digits.TenTo8)))
            {
                MeasureEach(values.Slice(i, DigitVectors.Count), i, lengths);
                continue;
            }

            _vectors.Measure(magnitudes, minus, out var sent, out var heads, out var counts);
            sent.CopyTo(_sent.AsSpan(i));
            heads.CopyTo(_heads.AsSpan(i));
            DigitVectors.StoreLengths(counts, lengths[i..]);
        }

        MeasureEach(values[i..], i, lengths);
        Validity.Apply(vector, first, lengths);
        return lengths.Length;
    }

    private void MeasureEach(ReadOnlySpan<T> values, int at, Span<int> lengths)
    {
        Span<byte> aside = stackalloc byte[Room];
        foreach (var value in values)
        {
            var magnitude = DecimalDigits.SmallMagnitude(value);
            if (magnitude < _mostInWord)
            {
                var groups = GroupWord.Split(magnitude * _align);
                _sent[at] = BinaryPrimitives.ReverseEndianness(GroupWord.Sent(groups));
                _heads[at] = BinaryPrimitives.ReverseEndianness(GroupWord.Head(groups, _fractionGroups, T.IsNegative(value), scale));
                lengths[at] = GroupWord.Length(groups);
            }
            else
            {
                _heads[at] = TooLarge;
                lengths[at] = _any.Write(value, aside);
            }

            at++;
        }
    }
}
