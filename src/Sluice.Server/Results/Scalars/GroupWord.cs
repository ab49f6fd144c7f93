using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sluice.Server.Results.Scalars;

/// <summary>Up to four base-10000 groups of a numeric in one word, the most significant in the upper bits, and how they are sent.</summary>
internal static class GroupWord
{
    /// <summary>What four groups cannot hold.</summary>
    public const ulong Limit = 10_000_000_000_000_000;

    /// <summary>Bytes before the groups: Int16 count of them, weight of the first, sign, digits after the point.</summary>
    public const int HeaderLength = 8;

    /// <summary>Bits of a group.</summary>
    public const int Bits = 16;

    /// <summary>What the header says of the sign.</summary>
    public const ulong Minus = 0x4000_0000;

    private const uint TenTo8 = 100_000_000;

    /// <summary>Splits a number below <see cref="Limit"/>.</summary>
    public static ulong Split(ulong value)
    {
        var upper = (uint)(value / TenTo8);
        var lower = (uint)(value - ((ulong)upper * TenTo8));
        return (Pair(upper) << (2 * Bits)) | Pair(lower);
    }

    /// <summary>The bytes that are sent: groups of zero at either end are not.</summary>
    public static int Length(ulong groups) => HeaderLength + (Count(groups) * sizeof(short));

    /// <summary>The groups that are sent, to be written big-endian so that they end where the value does; the header is written over what is in front.</summary>
    public static ulong Sent(ulong groups) => groups >> (Trailing(groups) * Bits);

    /// <summary>The header, to be written big-endian.</summary>
    /// <param name="groups">From <see cref="Split"/>.</param>
    /// <param name="fraction">How many of the groups lie after the point.</param>
    /// <param name="isNegative">The sign.</param>
    /// <param name="scale">Digits after the point.</param>
    public static ulong Head(ulong groups, int fraction, bool isNegative, int scale)
    {
        var weight = groups == 0 ? 0 : 3 - Leading(groups) - fraction;
        return ((ulong)Count(groups) << 48) | ((ulong)(ushort)weight << 32) | (isNegative ? Minus : 0) | (uint)scale;
    }

    /// <summary>Writes a value.</summary>
    /// <param name="sent">From <see cref="Sent"/>, its bytes reversed.</param>
    /// <param name="head">From <see cref="Head"/>, its bytes reversed.</param>
    /// <param name="length">From <see cref="Length"/>.</param>
    /// <param name="destination">Nothing behind the value is spoiled.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ulong sent, ulong head, int length, Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination[(length - HeaderLength)..], sent);
        BinaryPrimitives.WriteUInt64LittleEndian(destination, head);
    }

    private static ulong Pair(uint value)
    {
        var upper = value / 10_000;
        return ((ulong)upper << Bits) | (value - (upper * 10_000));
    }

    private static int Count(ulong groups) => Math.Max(4 - Leading(groups) - Trailing(groups), 0);

    private static int Leading(ulong groups) => BitOperations.LeadingZeroCount(groups) / Bits;

    private static int Trailing(ulong groups) => BitOperations.TrailingZeroCount(groups) / Bits;
}
