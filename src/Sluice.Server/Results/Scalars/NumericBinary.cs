using System.Buffers.Binary;
using System.Numerics;

namespace Sluice.Server.Results.Scalars;

/// <summary>
/// numeric as numeric_send writes it: Int16 count of base-10000 digits, weight of the first, sign (0x4000 is minus), digits after
/// the point; then the digits, without zero groups at either end.
/// </summary>
internal readonly struct NumericBinary<T>(int scale, bool trims = false) : ISlotFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int MaxGroups = 11;

    private readonly int _scale = scale;
    private readonly bool _trims = trims;
    private readonly int _fractionGroups = (scale + 3) / 4;

    // What fills the last group after the point: 0.05 is group 0500.
    private readonly ulong _align = Alignment(scale);

    // What fits four groups with that.
    private readonly ulong _mostInWord = trims ? 0 : GroupWord.Limit / Alignment(scale);

    public int MaxLength => GroupWord.HeaderLength + (MaxGroups * sizeof(short));

    public int Write(T value, Span<byte> destination)
    {
        var magnitude = DecimalDigits.Magnitude(value);
        if (magnitude >= _mostInWord)
            return WriteGroups(magnitude, T.IsNegative(value), destination);
        var groups = GroupWord.Split((ulong)magnitude * _align);
        var length = GroupWord.Length(groups);
        var head = GroupWord.Head(groups, _fractionGroups, T.IsNegative(value), _scale);
        GroupWord.Write(BinaryPrimitives.ReverseEndianness(GroupWord.Sent(groups)), BinaryPrimitives.ReverseEndianness(head), length, destination);
        return length;
    }

    /// <summary>What makes the digits after the point fill whole groups.</summary>
    public static ulong Alignment(int scale) => (scale % 4) switch { 0 => 1, 1 => 1_000, 2 => 100, _ => 10 };

    private int WriteGroups(UInt128 magnitude, bool isNegative, Span<byte> destination)
    {
        Span<short> groups = stackalloc short[MaxGroups];
        var count = Split(magnitude, groups);

        // Groups run from the least; so many of them lie after the point.
        var weight = count - 1 - _fractionGroups;
        var last = 0;
        while (last < count && groups[last] == 0)
            last++;
        if (last == count)
            weight = 0;
        BinaryPrimitives.WriteInt16BigEndian(destination, (short)(count - last));
        BinaryPrimitives.WriteInt16BigEndian(destination[2..], (short)weight);
        BinaryPrimitives.WriteInt16BigEndian(destination[4..], isNegative ? (short)0x4000 : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(destination[6..], (short)(_trims ? Needed(magnitude) : _scale));
        var length = GroupWord.HeaderLength;
        for (var i = count - 1; i >= last; i--, length += sizeof(short))
            BinaryPrimitives.WriteInt16BigEndian(destination[length..], groups[i]);
        return length;
    }

    private int Needed(UInt128 magnitude)
    {
        var digits = _scale;
        for (; digits > 0 && magnitude % 10 == 0; magnitude /= 10)
            digits--;
        return digits;
    }

    /// <summary>Base-10000 groups, least first, aligned to the point; the most significant one is not zero.</summary>
    private int Split(UInt128 magnitude, Span<short> groups)
    {
        var count = 0;
        if (_scale % 4 is var partial && partial != 0)
        {
            // The last group after the point has too few digits: 0.05 is group 0500.
            var size = partial switch { 1 => 10u, 2 => 100u, _ => 1000u };
            (magnitude, var rest) = UInt128.DivRem(magnitude, size);
            groups[count++] = (short)((uint)rest * (10_000 / size));
        }

        while (magnitude > ulong.MaxValue)
        {
            (magnitude, var rest) = UInt128.DivRem(magnitude, 10_000_000_000_000_000);
            var quad = (ulong)rest;
            for (var i = 0; i < 4; i++, quad /= 10_000)
                groups[count++] = (short)(quad % 10_000);
        }

        for (var small = (ulong)magnitude; small != 0; small /= 10_000)
            groups[count++] = (short)(small % 10_000);
        while (count > 0 && groups[count - 1] == 0)
            count--;
        return count;
    }
}
