using System.Globalization;
using System.Text;
using Sluice.Engine.Output;
using Sluice.Engine.Values;
using Sluice.Engine.Zones;

namespace Sluice.Engine.DuckDb.Functions.Values;

/// <summary>Dates and times in DateStyle ISO, intervals in IntervalStyle postgres (manual, 8.5.2 and 8.5.5).</summary>
internal static class TemporalOutput
{
    public static string Date(int days) => days switch
    {
        int.MaxValue => "infinity",
        -int.MaxValue => "-infinity",
        _ => Day(days, out var beforeChrist) + (beforeChrist ? " BC" : ""),
    };

    /// <param name="microseconds">Since midnight.</param>
    public static string Time(long microseconds)
    {
        var (hours, rest) = Math.DivRem(microseconds, 3_600_000_000);
        var (minutes, micros) = Math.DivRem(rest, 60_000_000);
        var (seconds, fraction) = Math.DivRem(micros, 1_000_000);
        var text = string.Create(CultureInfo.InvariantCulture, $"{hours:00}:{minutes:00}:{seconds:00}");
        return fraction == 0 ? text : text + "." + fraction.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    /// <param name="microseconds">Since 1970, local.</param>
    public static string Timestamp(long microseconds) => Timestamp(microseconds, "");

    /// <summary>In UTC.</summary>
    public static string TimestampTz(long microseconds) => Timestamp(microseconds, "+00");

    public static string Interval(Interval value)
    {
        Span<byte> buffer = stackalloc byte[128];
        var text = new Utf8Cursor(buffer);
        PostgresInterval.Append(ref text, new IntervalParts(value));
        return Encoding.ASCII.GetString(buffer[..text.Length]);
    }

    private static string Timestamp(long microseconds, string zone)
    {
        if (microseconds is long.MaxValue or -long.MaxValue)
            return microseconds > 0 ? "infinity" : "-infinity";
        var days = CivilCalendar.FloorDivide(microseconds, CivilCalendar.MicrosecondsPerDay);
        var day = Day(days, out var beforeChrist);
        return $"{day} {Time(microseconds - (days * CivilCalendar.MicrosecondsPerDay))}{zone}{(beforeChrist ? " BC" : "")}";
    }

    private static string Day(long days, out bool beforeChrist)
    {
        var (year, month, day) = CivilCalendar.FromDays(days);
        beforeChrist = year <= 0;
        return string.Create(CultureInfo.InvariantCulture, $"{(beforeChrist ? 1 - year : year):0000}-{month:00}-{day:00}");
    }
}
