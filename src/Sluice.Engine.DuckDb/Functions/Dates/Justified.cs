using Sluice.Engine.Values;
using Sluice.Engine.Zones;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>Intervals with their units carried over (manual, 9.9): 30 days a month, 24 hours a day.</summary>
internal static class Justified
{
    private const long Day = CivilCalendar.MicrosecondsPerDay;

    public static Interval Days(Interval value)
    {
        var (months, days) = (checked(value.Months + (value.Days / 30)), value.Days % 30);
        if (months > 0 && days < 0)
            (months, days) = (months - 1, days + 30);
        else if (months < 0 && days > 0)
            (months, days) = (months + 1, days - 30);
        return value with { Months = months, Days = days };
    }

    public static Interval Hours(Interval value)
    {
        var (days, time) = (checked(value.Days + (int)(value.Microseconds / Day)), value.Microseconds % Day);
        if (days > 0 && time < 0)
            (days, time) = (days - 1, time + Day);
        else if (days < 0 && time > 0)
            (days, time) = (days + 1, time - Day);
        return value with { Days = days, Microseconds = time };
    }

    public static Interval Both(Interval value)
    {
        var whole = new Interval(value.Months, checked(value.Days + (int)(value.Microseconds / Day)), value.Microseconds % Day);
        whole = new Interval(checked(whole.Months + (whole.Days / 30)), whole.Days % 30, whole.Microseconds);
        var (months, days, time) = (whole.Months, whole.Days, whole.Microseconds);
        if (months > 0 && (days < 0 || (days == 0 && time < 0)))
            (months, days) = (months - 1, days + 30);
        else if (months < 0 && (days > 0 || (days == 0 && time > 0)))
            (months, days) = (months + 1, days - 30);
        if (days > 0 && time < 0)
            (days, time) = (days - 1, time + Day);
        else if (days < 0 && time > 0)
            (days, time) = (days + 1, time - Day);
        return new Interval(months, days, time);
    }

    /// <summary>Fractions of months become days, and those of days become hours.</summary>
    public static Interval Over(Interval value, double divisor)
    {
        var months = value.Months / divisor;
        var days = value.Days / divisor;
        if (double.IsNaN(divisor) || Math.Abs(months) > int.MaxValue || Math.Abs(days) > int.MaxValue)
            throw FunctionFaults.Of(Protocol.Errors.SqlStates.DatetimeFieldOverflow, "interval out of range");
        var wholeMonths = Math.Truncate(months);
        var extraDays = Math.Round((months - wholeMonths) * 30, 6);
        var wholeDays = Math.Truncate(days);
        var extraSeconds = Math.Round(((days - wholeDays) + (extraDays - Math.Truncate(extraDays))) * 86_400, 6);
        return new Interval(
            (int)wholeMonths,
            checked((int)(wholeDays + Math.Truncate(extraDays))),
            checked((long)Math.Round((value.Microseconds / divisor) + (extraSeconds * 1_000_000))));
    }
}
