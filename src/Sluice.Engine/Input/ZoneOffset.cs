using System.Globalization;

namespace Sluice.Engine.Input;

/// <summary>Reads an offset from UTC after its sign: hh, hhmm, hhmmss, hh:mm or hh:mm:ss.</summary>
public static class ZoneOffset
{
    /// <summary>15:59:59 (PostgreSQL, datatype/timestamp.h: MAX_TZDISP_HOUR).</summary>
    public const int Max = 57_599;

    /// <summary>Seconds; null when there is no offset, int.MaxValue for one with parts out of range.</summary>
    public static int? Read(string text, ref int at)
    {
        var digits = Digits(text, ref at);
        if (digits.Length is 0 or > 6)
            return null;
        var (hour, minute, second) = (0, 0, 0);
        if (at < text.Length && text[at] == ':')
        {
            hour = Number(digits);
            at++;
            minute = Number(Digits(text, ref at));
            if (at < text.Length && text[at] == ':')
            {
                at++;
                second = Number(Digits(text, ref at));
            }
        }
        else
        {
            // As many pairs as there are, from the end.
            var value = Number(digits);
            (hour, minute, second) = digits.Length switch
            {
                <= 2 => (value, 0, 0),
                <= 4 => (value / 100, value % 100, 0),
                _ => (value / 10_000, value / 100 % 100, value % 100),
            };
        }

        return hour > 15 || minute > 59 || second > 59 ? int.MaxValue : (((hour * 60) + minute) * 60) + second;
    }

    private static string Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return text[start..at];
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
