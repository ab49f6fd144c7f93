using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sluice.Server.Results.Scalars;

/// <summary>Decimal digits of a number of at most 64 bits, eight at a time in one word.</summary>
internal static class Digits
{
    private const ulong TenTo8 = 100_000_000;
    private const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>Ten to the powers of 0 to 19.</summary>
    public static ReadOnlySpan<ulong> Powers =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

    /// <summary>How many digits the number has; 0 has one.</summary>
    public static int Count(ulong value)
    {
        // Bits times log10(2) is the count or one less.
        value |= 1;
        var guess = ((BitOperations.Log2(value) + 1) * 1233) >> 12;
        return guess + (value >= Powers[guess] ? 1 : 0);
    }

    /// <summary>
    /// Writes the last <paramref name="count"/> digits, 1 to 20, zeros in front where there are fewer. Up to seven bytes behind them are spoiled.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ulong value, int count, Span<byte> destination)
    {
        if (count <= 8)
            BinaryPrimitives.WriteUInt64LittleEndian(destination, EightAscii((uint)value) >> (8 * (8 - count)));
        else
            WriteLong(value, count, destination);
    }

    private static void WriteLong(ulong value, int count, Span<byte> destination)
    {
        var upper = value / TenTo8;
        var lower = (uint)(value - (upper * TenTo8));
        Write(upper, count - 8, destination);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[(count - 8)..], EightAscii(lower));
    }

    /// <summary>Eight digits of a number below 100,000,000 as ASCII, the first in the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EightAscii(uint value) => Eight(value) | Zeros;

    // Halves, then quarters, then single digits, all parts in one multiplication each; the multipliers are reciprocals of 100 and 10.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(uint value)
    {
        var upper = value / 10_000;
        var fours = upper | ((ulong)(value - (upper * 10_000)) << 32);
        var hundreds = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F;
        var twos = hundreds | ((fours - (hundreds * 100)) << 16);
        var tens = ((twos * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((twos - (tens * 10)) << 8);
    }
}
