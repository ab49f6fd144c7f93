using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sluice.Server.Results.Scalars;

/// <summary>Decimal digits of a number of at most 64 bits, eight at a time in one word.</summary>
internal static class Digits
{
    /// <summary>The most digits that <see cref="Measure"/> keeps.</summary>
    public const int InWord = 8;

    /// <summary>What <see cref="InWord"/> digits cannot hold.</summary>
    public const ulong TenTo8 = 100_000_000;

    /// <summary>Eight zeros as ASCII.</summary>
    public const ulong Zeros = 0x3030_3030_3030_3030;

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

    /// <summary>How many digits the number has with zeros in front, at least <paramref name="least"/>.</summary>
    /// <param name="word">The digits as ASCII, the first in the lowest byte, when there are no more than <see cref="InWord"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Measure(ulong value, int least, out ulong word)
    {
        if (value >= TenTo8 || least > InWord)
        {
            word = 0;
            return Math.Max(Count(value), least);
        }

        var digits = Eight((uint)value);
        var count = Math.Max(InWord - (BitOperations.TrailingZeroCount(digits) / 8), least);
        word = (digits | Zeros) >> (8 * (InWord - count));
        return count;
    }

    /// <summary>Measures numbers of at most eight bytes by their magnitudes; a minus counts as one more, and so may a point.</summary>
    /// <param name="point">1 for a point, 0 for none.</param>
    public static void Measure<T>(ReadOnlySpan<T> values, int least, int point, Span<ulong> words, Span<int> lengths)
        where T : unmanaged, IBinaryInteger<T>
    {
        var i = 0;
        if (DigitVectors.IsSupported && least <= InWord)
        {
            for (; i <= values.Length - DigitVectors.Count; i += DigitVectors.Count)
            {
                var magnitudes = DigitVectors.Magnitudes(values[i..], out var minus);
                if (!DigitVectors.TryMeasure(magnitudes, least, out var kept, out var counts))
                {
                    MeasureEach(values.Slice(i, DigitVectors.Count), least, point, words[i..], lengths[i..]);
                    continue;
                }

                kept.CopyTo(words[i..]);
                DigitVectors.StoreLengths(counts + Vector512.Create((ulong)point) - minus, lengths[i..]);
            }
        }

        MeasureEach(values[i..], least, point, words[i..], lengths[i..]);
    }

    private static void MeasureEach<T>(ReadOnlySpan<T> values, int least, int point, Span<ulong> words, Span<int> lengths)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var i = 0; i < values.Length; i++)
            lengths[i] = Measure(DecimalDigits.SmallMagnitude(values[i]), least, out words[i]) + point + (T.IsNegative(values[i]) ? 1 : 0);
    }

    /// <summary>Writes what <see cref="Measure"/> told. Up to seven bytes behind it are spoiled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ulong value, ulong word, int count, Span<byte> destination)
    {
        if (count <= InWord)
            BinaryPrimitives.WriteUInt64LittleEndian(destination, word);
        else
            WriteLong(value, count, destination);
    }

    /// <summary>
    /// Writes the last <paramref name="count"/> digits, 1 to 20, zeros in front where there are fewer. Up to seven bytes behind them are spoiled.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ulong value, int count, Span<byte> destination)
    {
        if (count <= InWord)
            BinaryPrimitives.WriteUInt64LittleEndian(destination, (Eight((uint)value) | Zeros) >> (8 * (InWord - count)));
        else
            WriteLong(value, count, destination);
    }

    private static void WriteLong(ulong value, int count, Span<byte> destination)
    {
        var upper = value / TenTo8;
        var lower = (uint)(value - (upper * TenTo8));
        Write(upper, count - InWord, destination);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[(count - InWord)..], Eight(lower) | Zeros);
    }

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
