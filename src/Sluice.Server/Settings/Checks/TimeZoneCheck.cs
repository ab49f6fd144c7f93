using System.Globalization;
using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Checks;

/// <summary>TimeZone: a zone's name, hours east of UTC, an interval, or a POSIX specification (PostgreSQL manual, SET, TIME ZONE).</summary>
internal static class TimeZoneCheck
{
    private const string IntervalWord = "INTERVAL";
    private const int SecondsPerHour = 3600;

    /// <summary>Farther than any POSIX zone may be.</summary>
    private const int LimitHours = 168;

    public static string Canonical(string name, string text)
    {
        if (text.StartsWith(IntervalWord, StringComparison.OrdinalIgnoreCase) && text.AsSpan(IntervalWord.Length).TrimStart() is ['\'', .., '\''] quoted)
            return FromSeconds(name, text, IntervalSeconds(name, text, quoted[1..^1].Trim()));
        var reader = new NumberReader(text);
        if (reader.TryReadNumber(wholeOnly: false, out double hours) && reader.TryReadUnit(out ReadOnlySpan<char> unit) && unit.IsEmpty)
            return FromSeconds(name, text, hours * SecondsPerHour);
        // Names of zones keep their case, other specifications are in capitals.
        if (ZoneNames.TryFromFile(text, out PgTimeZone zone) || PgTimeZone.TryFind(text.ToUpperInvariant(), out zone)) return zone.Name;
        throw SettingErrors.Invalid(name, text);
    }

    private static string FromSeconds(string name, string text, double east)
    {
        if (!(Math.Abs(east) < LimitHours * SecondsPerHour)) throw SettingErrors.Invalid(name, text, "UTC timezone offset is out of range.");
        int seconds = (int)Math.Truncate(east);
        string offset = Offset(Math.Abs(seconds));
        // POSIX counts hours west of UTC.
        return seconds < 0 ? $"<-{offset}>+{offset}" : $"<+{offset}>-{offset}";
    }

    private static string Offset(int seconds)
    {
        var span = TimeSpan.FromSeconds(seconds);
        string hours = ((int)span.TotalHours).ToString("D2", CultureInfo.InvariantCulture);
        if (span.Minutes == 0 && span.Seconds == 0) return hours;
        return span.Seconds == 0 ? $"{hours}:{span.Minutes:D2}" : $"{hours}:{span.Minutes:D2}:{span.Seconds:D2}";
    }

    /// <summary>The intervals SET TIME ZONE's grammar lets through: hours, minutes and seconds, or a number of hours.</summary>
    private static double IntervalSeconds(string name, string text, ReadOnlySpan<char> interval)
    {
        bool isHours = interval.EndsWith(" hour") || interval.EndsWith(" hours");
        if (isHours) interval = interval[..interval.LastIndexOf(' ')];
        int sign = interval is ['-', ..] ? -1 : 1;
        if (interval is ['-' or '+', ..]) interval = interval[1..];
        double seconds = 0;
        double unit = isHours || interval.Contains(':') ? SecondsPerHour : 1;
        foreach (Range part in interval.Split(':'))
        {
            if (unit < 1 || !int.TryParse(interval[part], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                throw SettingErrors.Invalid(name, text, hint: "Give the interval as hours and minutes, for instance INTERVAL '+02:00' HOUR TO MINUTE.");
            seconds += number * unit;
            unit /= 60;
        }

        return sign * seconds;
    }
}
