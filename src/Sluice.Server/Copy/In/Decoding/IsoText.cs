using Sluice.Engine.Zones;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>The plain ISO forms that PostgreSQL writes.</summary>
internal static class IsoText
{
    public const int DateLength = 10;

    /// <param name="days">Since 1970-01-01.</param>
    public static bool TryDate(ReadOnlySpan<byte> text, out int days)
    {
        days = 0;
        if (text[4] != '-' || text[7] != '-' || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month)
            || !TryDigits(text[8..], out var day) || year == 0 || month is 0 or > 12 || day == 0 || day > CivilCalendar.DaysInMonth(year, month))
        {
            return false;
        }

        days = (int)CivilCalendar.ToDays(year, month, day);
        return true;
    }

    /// <summary>Hours, minutes and seconds, and up to six digits of their fraction.</summary>
    public static bool TryTime(ReadOnlySpan<byte> text, out long microseconds)
    {
        microseconds = 0;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':' || !TryDigits(text[..2], out var hour) || !TryDigits(text[3..5], out var minute)
            || !TryDigits(text[6..8], out var second) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var fraction = 0;
        var rest = text[8..];
        if (!rest.IsEmpty)
        {
            if (rest[0] != '.' || rest.Length is < 2 or > 7 || !TryDigits(rest[1..], out fraction))
                return false;
            for (var i = rest.Length; i < 7; i++)
                fraction *= 10;
        }

        microseconds = (((((hour * 60L) + minute) * 60) + second) * CivilCalendar.MicrosecondsPerSecond) + fraction;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
                return false;
            value = (value * 10) + (int)digit;
        }

        return true;
    }
}
