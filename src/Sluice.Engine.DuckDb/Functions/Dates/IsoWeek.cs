using Sluice.Engine.Zones;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>ISO 8601's weeks: they begin on Monday, and the first holds January 4.</summary>
internal static class IsoWeek
{
    /// <summary>Monday is 1, Sunday 7.</summary>
    public static int DayOfWeek(long days) => (CivilCalendar.DayOfWeek(days) + 6) % 7 + 1;

    public static (long Year, int Week) Of(long days)
    {
        var thursday = days - DayOfWeek(days) + 4;
        var year = CivilCalendar.FromDays(thursday).Year;
        return (year, (int)((thursday - CivilCalendar.ToDays(year, 1, 1)) / 7) + 1);
    }

    /// <summary>The Monday of a week, in days since 1970.</summary>
    public static long Monday(long year, int week)
    {
        var fourth = CivilCalendar.ToDays(year, 1, 4);
        return fourth - DayOfWeek(fourth) + 1 + ((week - 1) * 7L);
    }
}
