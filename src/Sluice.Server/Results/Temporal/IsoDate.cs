using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>Dates of the years 1 to 9999 as yyyy-mm-dd, by multiplications alone (Neri and Schneider, "Euclidean affine functions", 2023).</summary>
internal static class IsoDate
{
    public const int Length = 10;

    /// <summary>0001-01-01 and 9999-12-31, in days since 1970.</summary>
    private const int First = -719_162;
    private const int Last = 2_932_896;

    /// <summary>Days from 0000-03-01, where years begin here so that February ends them, to 1970-01-01.</summary>
    private const int ToMarchOfYear0 = 719_468;

    private const uint DaysPerEra = 146_097;

    /// <summary>Two ASCII digits of each number to 99, the first in the lower byte.</summary>
    private static readonly ushort[] Two = [.. Enumerable.Range(0, 100).Select(value => (ushort)('0' + (value / 10) + (('0' + (value % 10)) << 8)))];

    /// <summary>Whether the date has this form.</summary>
    public static bool Covers(int days) => (uint)(days - First) <= Last - First;

    /// <summary>The digits of eight dates without what stands between them, for <see cref="WriteDigits"/>; false when one has another form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDigits(ReadOnlySpan<int> days, out Vector512<ulong> digits)
    {
        var since = DigitVectors.Load(days);

        // As in Write, with reciprocals; an overflow of the year is a carry.
        var quarters = ((since + Vector512.Create((long)ToMarchOfYear0)) << 2).AsUInt64() | Vector512.Create(3UL);
        var century = DigitVectors.Multiply(quarters, 963_315_389) >>> 47;
        var inCentury = (quarters - DigitVectors.Multiply(century, DaysPerEra)) >>> 2;
        var year = DigitVectors.Multiply((inCentury << 2) | Vector512.Create(3UL), 2_939_745) >>> 32;
        var dayOfYear = inCentury - (DigitVectors.Multiply(year, 1461) >>> 2);
        var monthAndDay = DigitVectors.Multiply(dayOfYear, 2141) + Vector512.Create(197_913UL);
        var day = DigitVectors.Multiply(monthAndDay & Vector512.Create(0xFFFFUL), 125_379) >>> 28;
        var isNext = Vector512.GreaterThanOrEqual(dayOfYear, Vector512.Create(306UL));
        var month = (monthAndDay >>> 16) - (isNext & Vector512.Create(12UL));
        year = DigitVectors.Multiply(century, 100) + year - isNext;
        var number = DigitVectors.Multiply(year, 10_000) + DigitVectors.Multiply(month, 100) + day + Vector512<ulong>.One;
        digits = DigitVectors.Eight(number) | Vector512.Create(Digits.Zeros);
        return Vector512.LessThanOrEqualAll((since - Vector512.Create((long)First)).AsUInt64(), Vector512.Create((ulong)(Last - First)));
    }

    /// <summary>Writes what <see cref="TryDigits"/> gave of a date: ten bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteDigits(ulong digits, Span<byte> destination)
    {
        var text = (digits & uint.MaxValue) | ((ulong)'-' << 32) | ((digits >> 32 & ushort.MaxValue) << 40) | ((ulong)'-' << 56);
        BinaryPrimitives.WriteUInt64LittleEndian(destination, text);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[8..], (ushort)(digits >> 48));
    }

    /// <summary>Writes ten bytes, and spoils no more than six behind them.</summary>
    public static void Write(int days, Span<byte> destination)
    {
        var quarters = (4 * (uint)(days + ToMarchOfYear0)) + 3;
        var century = quarters / DaysPerEra;
        var inCentury = quarters % DaysPerEra / 4;
        var scaled = 2_939_745UL * ((4 * inCentury) + 3);
        var year = (uint)(scaled >> 32);
        var dayOfYear = (uint)scaled / 2_939_745 / 4;
        var monthAndDay = (2141 * dayOfYear) + 197_913;
        var month = monthAndDay >> 16;
        var day = ((monthAndDay & 0xFFFF) / 2141) + 1;
        if (dayOfYear >= 306)
        {
            month -= 12;
            year++;
        }

        if (year == 100)
        {
            year = 0;
            century++;
        }

        var text = Two[century] | ((ulong)Two[year] << 16) | ((ulong)'-' << 32) | ((ulong)Two[month] << 40) | ((ulong)'-' << 56);
        BinaryPrimitives.WriteUInt64LittleEndian(destination, text);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[8..], Two[day]);
    }
}
