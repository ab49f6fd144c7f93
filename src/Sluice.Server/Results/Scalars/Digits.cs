using System.Buffers.Binary;
using System.Numerics;

namespace Sluice.Server.Results.Scalars;

/// <summary>Decimal digits of a number of at most 64 bits, eight at a time in one word.</summary>
internal static class Digits
{
    private const ulong TenTo8 = 100_000_000;
    private const ulong TenTo16 = 10_000_000_000_000_000;
    private const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>The most digits there are.</summary>
    public const int MaxCount = 20;

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
    public static void Write(ulong value, int count, Span<byte> destination)
    {
        if (count > 16)
        {
            WriteWord(Eight((uint)(value / TenTo16)) >> (8 * (24 - count)), destination);
            value %= TenTo16;
            destination = destination[(count - 16)..];
            count = 16;
        }

        if (count > 8)
        {
            var upper = value / TenTo8;
            WriteWord(Eight((uint)upper) >> (8 * (16 - count)), destination);
            value -= upper * TenTo8;
            destination = destination[(count - 8)..];
            count = 8;
        }

        WriteWord(Eight((uint)value) >> (8 * (8 - count)), destination);
    }

    /// <summary>Eight digits of a number below 100,000,000 as ASCII, the first in the lowest byte.</summary>
    public static ulong EightAscii(uint value) => Eight(value) | Zeros;

    // Halves, then quarters, then single digits, all parts in one multiplication each; the multipliers are reciprocals of 100 and 10.
    private static ulong Eight(uint value)
    {
        var upper = value / 10_000;
        var fours = upper | ((ulong)(value - (upper * 10_000)) << 32);
        var hundreds = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F;
        var twos = hundreds | ((fours - (hundreds * 100)) << 16);
        var tens = ((twos * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((twos - (tens * 10)) << 8);
    }

    private static void WriteWord(ulong digits, Span<byte> destination) =>
        BinaryPrimitives.WriteUInt64LittleEndian(destination, digits | Zeros);
}
