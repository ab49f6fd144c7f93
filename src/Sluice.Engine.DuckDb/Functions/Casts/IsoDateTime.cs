using Sluice.Engine.Zones;

namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>The usual form, 2024-03-01[( |T)12:34:56[.123456]], read without a copy; whatever else is left to the full reader.</summary>
internal static class IsoDateTime
{
    public static bool TryDate(ReadOnlySpan<byte> text, out int days)
    {
        days = 0;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month)
            || !TryNumber(text[8..10], out var day) || year == 0 || month is < 1 or > 12 || day < 1 || day > CivilCalendar.DaysInMonth(year, month))
        {
            return false;
        }

        days = (int)CivilCalendar.ToDays(year, month, day);
        return true;
    }

    public static bool TryTimestamp(ReadOnlySpan<byte> text, out long microseconds)
    {
        microseconds = 0;
        if (text.Length < 10 || !TryDate(text[..10], out var days))
            return false;
        microseconds = days * CivilCalendar.MicrosecondsPerDay;
        if (text.Length == 10)
            return true;
        if (text.Length < 19 || text[10] is not ((byte)' ' or (byte)'T') || text[13] != ':' || text[16] != ':'
            || !TryNumber(text[11..13], out var hour) || !TryNumber(text[14..16], out var minute) || !TryNumber(text[17..19], out var second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        microseconds += ((((hour * 60L) + minute) * 60) + second) * CivilCalendar.MicrosecondsPerSecond;
        return text.Length == 19 || TryFraction(text[19..], ref microseconds);
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref long microseconds)
    {
        if (text.Length is < 2 or > 7 || text[0] != '.' || !TryNumber(text[1..], out var fraction))
            return false;
        for (var digits = text.Length - 1; digits < 6; digits++)
            fraction *= 10;
        microseconds += fraction;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit((char)c))
                return false;
            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
