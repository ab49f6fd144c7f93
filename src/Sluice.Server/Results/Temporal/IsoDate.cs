using System.Buffers.Binary;

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
