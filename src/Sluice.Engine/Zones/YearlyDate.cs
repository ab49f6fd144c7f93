namespace Sluice.Engine.Zones;

/// <summary>A date of every year and a time on it, as POSIX TZ strings give them: <c>M3.5.0/2</c>, <c>J60</c> or <c>59</c>.</summary>
/// <param name="Kind">M, J (1 to 365, never counting 29 February) or N (0 to 365).</param>
/// <param name="Month">M only.</param>
/// <param name="Week">M only: 1 to 5, 5 being the last.</param>
/// <param name="Day">The day of the week (0 is Sunday) or of the year.</param>
/// <param name="Time">Seconds after midnight; may be negative or beyond a day.</param>
public readonly record struct YearlyDate(char Kind, int Month, int Week, int Day, int Time)
{
    /// <summary>Local seconds since 1970-01-01 00:00 in a year.</summary>
    public long SecondsIn(long year) => (DayIn(year) * CivilCalendar.SecondsPerDay) + Time;

    private long DayIn(long year)
    {
        var newYear = CivilCalendar.ToDays(year, 1, 1);
        if (Kind == 'N')
            return newYear + Day;
        if (Kind == 'J')
            return newYear + Day - 1 + (Day >= 60 && CivilCalendar.IsLeap(year) ? 1 : 0);

        var first = CivilCalendar.ToDays(year, Month, 1);
        var day = (Day - CivilCalendar.DayOfWeek(first) + 7) % 7 + ((Week - 1) * 7);
        if (day >= CivilCalendar.DaysInMonth(year, Month))
            day -= 7;
        return first + day;
    }
}
