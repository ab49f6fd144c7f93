using Sluice.Engine.Values;
using Sluice.Engine.Zones;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>A timestamp or interval broken down for a template.</summary>
internal readonly record struct Moment
{
    private const long Day = CivilCalendar.MicrosecondsPerDay;

    public bool IsInterval { get; private init; }

    /// <summary>Astronomical: 0 is 1 BC.</summary>
    public long Year { get; private init; }

    public int Month { get; private init; }

    public long DayOfMonth { get; private init; }

    /// <summary>Days since 1970.</summary>
    public long Days { get; private init; }

    /// <summary>Microseconds of the day; an interval's whole time.</summary>
    public long Time { get; private init; }

    /// <summary>Seconds east of UTC; null without a zone.</summary>
    public int? Offset { get; private init; }

    public string Zone { get; private init; }

    public int DayOfYear => (int)(Days - CivilCalendar.ToDays(Year, 1, 1)) + 1;

    /// <param name="microseconds">Local, since 1970.</param>
    /// <param name="offset">Seconds east of UTC.</param>
    /// <param name="zone">Abbreviation of the zone.</param>
    public static Moment OfTimestamp(long microseconds, int? offset, string zone)
    {
        var days = CivilCalendar.FloorDivide(microseconds, Day);
        var (year, month, day) = CivilCalendar.FromDays(days);
        return new Moment { Year = year, Month = month, DayOfMonth = day, Days = days, Time = microseconds - (days * Day), Offset = offset, Zone = zone };
    }

    public static Moment OfInterval(Interval value) => new()
    {
        IsInterval = true,
        Year = value.Months / 12,
        Month = value.Months % 12,
        DayOfMonth = value.Days,
        Days = (value.Months * 30L) + value.Days,
        Time = value.Microseconds,
        Zone = "",
    };
}
