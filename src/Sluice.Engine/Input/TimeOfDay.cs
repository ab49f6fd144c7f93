using System.Globalization;
using Sluice.Engine.Zones;

namespace Sluice.Engine.Input;

/// <summary>Reads a time of day as microseconds since midnight: up to 24:00:00, seconds up to 60.</summary>
public static class TimeOfDay
{
    /// <summary>hh:mm[:ss[.ffffff]], or mm:ss.ffffff.</summary>
    public static long Read(string text, ref int at, string original)
    {
        var hour = Digits(text, ref at, original);
        at++;
        var minute = Digits(text, ref at, original);
        var second = 0;
        if (At(text, at) == ':')
        {
            at++;
            second = Digits(text, ref at, original);
        }
        else if (At(text, at) == '.')
        {
            (hour, minute, second) = (0, hour, minute);
        }

        return Compose(hour, minute, second, Fraction(text, ref at), original);
    }

    /// <summary>hhmm or hhmmss[.ffffff]; null for any other count of digits.</summary>
    public static long? ReadCompact(string text, ref int at, string original)
    {
        var start = at;
        while (char.IsAsciiDigit(At(text, at)))
            at++;
        var length = at - start;
        if (length is not (4 or 6))
            return null;
        var second = length == 6 ? Two(text, start + 4) : 0;
        return Compose(Two(text, start), Two(text, start + 2), second, Fraction(text, ref at), original);
    }

    /// <summary>.ffffff rounded to microseconds, 1,000,000 at most; 0 when there is no point.</summary>
    public static long Fraction(string text, ref int at)
    {
        if (At(text, at) != '.')
            return 0;
        var start = at++;
        while (char.IsAsciiDigit(At(text, at)))
            at++;
        return at == start + 1 ? 0 : (long)Math.Round(double.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture) * 1_000_000);
    }

    private static long Compose(int hour, int minute, int second, long fraction, string original)
    {
        if (minute > 59 || second > 60)
            throw InputErrors.FieldOverflow(original);
        var time = (((((hour * 60L) + minute) * 60) + second) * CivilCalendar.MicrosecondsPerSecond) + fraction;
        return hour <= 24 && time <= CivilCalendar.MicrosecondsPerDay ? time : throw InputErrors.FieldOverflow(original);
    }

    private static int Digits(string text, ref int at, string original)
    {
        var start = at;
        while (char.IsAsciiDigit(At(text, at)))
            at++;
        return int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw InputErrors.FieldOverflow(original);
    }

    private static int Two(string text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';
}
